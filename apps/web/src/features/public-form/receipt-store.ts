import type { SubmissionReceipt } from '@redress/contracts/public'

const place = 'redress.receipt'

/** For this tab only: loading the page again shows it again, a bookmark leads to the tracking page. */
export function keepReceipt(receipt: SubmissionReceipt): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(receipt))
  } catch {
    // The page then goes straight to tracking, which shows the same number.
  }
}

export function receiptFor(token: string): SubmissionReceipt | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null') as SubmissionReceipt | null
    return kept?.token === token ? kept : null
  } catch {
    return null
  }
}
