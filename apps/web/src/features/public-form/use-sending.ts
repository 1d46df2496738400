import type { SubmissionReceipt } from '@redress/contracts/public'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { call, ProblemError } from '../../lib/call.ts'
import { fieldOfPointer } from '../../lib/problem-texts.ts'
import { isUnderWay } from '../../public/uploads/upload-item.ts'
import { useUploads } from '../../public/uploads/use-uploads.ts'
import { useWhenBack } from '../../public/when-back.ts'
import type { Fault } from './check-values.ts'
import { type FormStores, startAgain, useForm } from './form-context.tsx'
import { type FormField, partOf } from './parts.ts'
import { submissionOf } from './submission.ts'

export type Sending =
  | { state: 'idle' }
  /** Files are still on their way; sent right after them. */
  | { state: 'uploading' }
  | { state: 'sending' }
  /** Kept here, tried again when the line is back. */
  | { state: 'waiting' }
  /** An earlier version of this complaint has reached the server already. */
  | { state: 'known' }
  | { state: 'refused'; error: ProblemError }

type Handlers = {
  language: CustomerLanguage
  isAtCheck: boolean
  onSent: (receipt: SubmissionReceipt) => void
  onFaults: (faults: Fault[]) => void
}

const shortWait = 2_000

/** Sends the draft once, however shaky the line (IN-2, AL-4). */
export function useSending({ language, isAtCheck, onSent, onFaults }: Handlers) {
  const { draft, ...stores } = useForm()
  const items = useUploads(stores.uploads)
  const [sending, setSending] = useState<Sending>({ state: 'idle' })
  const isSending = useRef(false)

  async function attempt() {
    // A second click arrives before the state of the first is drawn.
    if (isSending.current) return
    stores.uploads.retryUnreachable()
    if (stores.uploads.isBusy()) return setSending({ state: 'uploading' })
    isSending.current = true
    setSending({ state: 'sending' })
    try {
      onSent(await submit(stores, language))
    } catch (error) {
      stateAfter(error)
    } finally {
      isSending.current = false
    }
  }

  function stateAfter(error: unknown) {
    // An answer that broke off is as good as none: the same key finds out later what became of it.
    if (!(error instanceof ProblemError) || error.code === 'unavailable')
      return setSending({ state: 'waiting' })
    if (error.code === 'in-progress') {
      setTimeout(() => void attempt(), shortWait)
      return setSending({ state: 'waiting' })
    }
    if (error.code === 'key-reused') return setSending({ state: 'known' })
    // Refused for good: nothing was stored, the next sending may say something else.
    stores.drafts.setAttempt(null)
    const faults = faultsOf(error, stores)
    setSending({ state: 'refused', error })
    if (faults.length > 0) onFaults(faults)
  }

  const isBusy = items.some(isUnderWay)
  const onUploadsDone = useEffectEvent(() => {
    const failed = items.filter(({ state }) => state === 'failed')
    if (failed.length === 0) void attempt()
    else if (failed.every(({ fault }) => fault === 'unreachable')) setSending({ state: 'waiting' })
    else {
      setSending({ state: 'idle' })
      onFaults([{ field: 'files', code: 'not-uploaded' }])
    }
  })
  useEffect(() => {
    if (sending.state === 'uploading' && !isBusy) onUploadsDone()
  }, [sending.state, isBusy])

  // Coming to this screen finishes what an earlier visit began; leaving it means that something is changed.
  const onArrival = useEffectEvent(() => {
    if (!isAtCheck) setSending({ state: 'idle' })
    else if (draft.attempt?.isUntouched) void attempt()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the customer comes or leaves, not when the effect event is made anew
  useEffect(() => onArrival(), [isAtCheck])

  useWhenBack(isAtCheck && sending.state === 'waiting', () => void attempt())

  return {
    sending,
    send: () => void attempt(),
    sendAsNew: () => {
      stores.drafts.asNew()
      void attempt()
    },
  }
}

async function submit(stores: FormStores, language: CustomerLanguage): Promise<SubmissionReceipt> {
  const { drafts, uploads } = stores
  const { values, key, attempt } = drafts.draft()
  // The same key must carry the same words, even if the page was switched to another language since.
  const sentIn = attempt?.isUntouched ? attempt.language : language
  drafts.setAttempt({ language: sentIn, isUntouched: true })
  const body = submissionOf(values, uploads.uploads(), sentIn, new Date())
  const receipt = await call('POST /api/public/complaints', { body }, { idempotencyKey: key })
  startAgain(stores)
  return receipt
}

/** The server's pointers as faults of our fields; files that are gone are marked at the file. */
function faultsOf(error: ProblemError, { uploads }: FormStores): Fault[] {
  const errors = error.problem.errors ?? []
  const places = errors.map(({ pointer }) => fieldOfPointer(pointer))
  uploads.markStale(
    places.flatMap(({ field, index }) => (field === 'files' && index !== null ? [index] : [])),
  )
  return errors.flatMap(({ code, params }, position) => {
    const field = places[position]?.field ?? ''
    return partOf(field) ? [{ field: field as FormField, code, ...(params ? { params } : {}) }] : []
  })
}
