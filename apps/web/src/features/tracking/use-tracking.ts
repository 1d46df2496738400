import type { TrackingPage } from '@redress/contracts/public'
import { call } from '../../lib/call.ts'
import { useLinkedPage } from '../../public/use-linked-page.ts'

const load = (token: string, signal: AbortSignal): Promise<TrackingPage> =>
  call('GET /api/public/tracking/:token', { params: { token } }, { signal })

/** The tracking page behind a customer's link (CU-2). */
export function useTracking(token: string) {
  return useLinkedPage(token, load)
}
