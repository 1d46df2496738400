import type { OurReply } from '@redress/contracts/replies'
import { useEffect, useState } from 'react'
import { call } from '../../lib/call.ts'

/** Asked for again whenever the page itself has been; what is shown stays when we can't be reached. */
export function useOurReply(token: string, stamp: string) {
  const [letter, setLetter] = useState<OurReply['reply']>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp says that the page is fresh
  useEffect(() => {
    const stop = new AbortController()
    call('GET /api/public/tracking/:token/reply', { params: { token } }, { signal: stop.signal })
      .then(({ reply }) => setLetter(reply))
      .catch(() => undefined)
    return () => stop.abort()
  }, [token, stamp])
  return { letter, show: ({ reply }: OurReply) => setLetter(reply) }
}
