import type { Company } from '@redress/contracts/public'
import { formatSize } from '@redress/texts/format'
import { useEffect, useRef } from 'react'
import { useCompany } from '../company-context.tsx'
import { useTexts } from '../texts-context.tsx'

/** Until the company's own limits are known. The server has the last word in any case. */
const usual = { size: 50 * 1024 * 1024, count: 20 }

function limitsOf(company: Company | null) {
  return company ? { size: company.maxFileSize, count: company.maxFiles } : usual
}

/** For stores outside React: always the limits known by now. */
export function useLimits(): () => { size: number; count: number } {
  const company = useCompany()
  const latest = useRef(limitsOf(company))
  useEffect(() => {
    latest.current = limitsOf(company)
  }, [company])
  return () => latest.current
}

export function useLimitWords(): { size: string; count: number } {
  const { language } = useTexts()
  const { size, count } = limitsOf(useCompany())
  // Rounded down: what the words promise must go through.
  const megabytes = size >= 1_000_000 ? Math.floor(size / 1_000_000) * 1_000_000 : size
  return { size: formatSize(language, megabytes), count }
}
