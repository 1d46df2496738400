import type { SharedReports } from '@redress/contracts/car-revisions'
import { useEffect, useState } from 'react'
import { call } from '../../lib/call.ts'

/** Asked for again whenever the page itself has been; what is shown stays when we can't be reached. */
export function useReports(token: string, stamp: string) {
  const [reports, setReports] = useState<SharedReports['reports']>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp says that the page is fresh
  useEffect(() => {
    const stop = new AbortController()
    call('GET /api/public/tracking/:token/reports', { params: { token } }, { signal: stop.signal })
      .then((shared) => setReports(shared.reports))
      .catch(() => undefined)
    return () => stop.abort()
  }, [token, stamp])
  return { reports, show: (shared: SharedReports) => setReports(shared.reports) }
}
