import type { Company } from '@redress/contracts/public'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { call } from '../lib/call.ts'
import { readDraft, writeDraft } from '../lib/drafts.ts'

const CompanyContext = createContext<Company | null>(null)

/** Kept on the device, so that the phone number is there exactly when the line is not. */
const keptAs = { name: 'company', version: 1 } as const

export function CompanyProvider({ children }: { children: ReactNode }) {
  const [company, setCompany] = useState(() => readDraft<Company>(keptAs.name, keptAs.version))

  useEffect(() => {
    const load = () =>
      call('GET /api/public/company', {}).then(
        (fresh) => {
          writeDraft(keptAs.name, keptAs.version, fresh)
          setCompany(fresh)
        },
        () => undefined,
      )
    void load()
    window.addEventListener('online', load)
    return () => window.removeEventListener('online', load)
  }, [])

  return <CompanyContext value={company}>{children}</CompanyContext>
}

/** Null until the first answer: pages do without. */
export function useCompany(): Company | null {
  return useContext(CompanyContext)
}
