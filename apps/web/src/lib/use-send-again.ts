import { useCallback, useEffect, useRef } from 'react'
import { ProblemError } from './call.ts'

const againMs = 5_000
/** After these nobody knows whether it arrived: the same key makes asking again harmless (AL-3). */
const unsure = ['unavailable', 'in-progress', 'internal', 'too-many-requests']

/** Whether it was refused for good, and not only kept from arriving. */
export function isRefusal(error: unknown): error is ProblemError {
  return error instanceof ProblemError && !unsure.includes(error.code)
}

/**
 * Does a round of sending at once, every few seconds, and whenever the network is back; never two at a time.
 * @returns begins a round by hand
 */
export function useSendAgain(round: () => Promise<void>): () => void {
  const latest = useRef(round)
  const isBusy = useRef(false)
  useEffect(() => {
    latest.current = round
  })

  const send = useCallback(async () => {
    if (isBusy.current) return
    isBusy.current = true
    await latest.current()
    isBusy.current = false
  }, [])
  useEffect(() => {
    const begin = () => void send()
    const timer = setInterval(begin, againMs)
    window.addEventListener('online', begin)
    begin()
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', begin)
    }
  }, [send])
  return () => void send()
}
