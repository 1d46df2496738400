import { useState } from 'react'
import { ProblemError } from '../../lib/call.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'

type Send<D> = (decision: D, key: { idempotencyKey: string }) => Promise<void>

/**
 * One answer that counts once: chosen, looked at again, sent. The same answer sent twice has the same key;
 * other words are another answer.
 */
export function useAnswer<D extends string>(sendIt: Send<D>) {
  const [answer, setAnswer] = useState<{ decision: D; key: string } | null>(null)
  const [wasTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<ProblemError | null>(null)

  async function send(isComplete: boolean) {
    setTried(true)
    if (isSending || !answer || !isComplete) return
    setSending(true)
    setError(null)
    try {
      await sendIt(answer.decision, { idempotencyKey: answer.key })
    } catch (failure) {
      if (failure instanceof ProblemError) setError(failure)
    } finally {
      setSending(false)
    }
  }

  return {
    decision: answer?.decision ?? null,
    wasTried,
    isSending,
    error,
    send,
    choose: (decision: D) => {
      setError(null)
      setTried(false)
      setAnswer({ decision, key: newIdempotencyKey() })
    },
    reworded: () => answer && setAnswer({ ...answer, key: newIdempotencyKey() }),
    takeBack: () => setAnswer(null),
  }
}
