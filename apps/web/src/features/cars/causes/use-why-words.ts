import type { Car } from '@redress/contracts/cars'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ProblemError } from '../../../lib/call.ts'
import { dropDraft, readDraft, writeDraft } from '../../../lib/drafts.ts'
import { useMe } from '../../../lib/me.tsx'
import { useUnsavedPlace } from '../../../lib/unsaved.ts'
import { useWhy } from './causes.mutations.ts'

const SAVE_MS = 1500
const shape = 1

/** What is typed, and what stood there when the typing began. */
type Typed = { value: string; seen: string }

/**
 * The words or the evidence of one Why: on this device with every key (AL-4), on the server a moment after the last
 * one. When somebody else wrote the same words meanwhile both are shown and the person decides (AL-2).
 */
export function useWhyWords(car: Car, cause: Car['causes'][number], field: 'text' | 'evidence') {
  const { id: userId } = useMe()
  const draftName = `car.${userId}.${car.number}.cause.${cause.id}.${field}`
  const stored = cause[field]
  const [typed, setTyped] = useState<Typed | null>(() => readDraft<Typed>(draftName, shape))
  const { change: save } = useWhy(car.number, cause.id)
  const latest = useRef(typed)
  latest.current = typed

  const words = typed?.value.trim() ?? stored
  // One's own words may be there before the answer to them.
  const isClash = typed !== null && !save.isPending && typed.seen !== stored && words !== stored
  const fault = field === 'text' && words === '' ? 'required' : null

  const drop = useCallback(() => {
    dropDraft(draftName)
    setTyped(null)
  }, [draftName])

  const send = useCallback(() => {
    const sent = latest.current
    if (!sent || save.isPending) return
    const value = sent.value.trim()
    save.mutate(
      { version: cause.version, [field]: value },
      {
        onSuccess: () => {
          // Keys struck meanwhile stand upon what has just been saved.
          if (latest.current?.value === sent.value) drop()
          else setTyped((more) => (more ? { ...more, seen: value } : more))
        },
      },
    )
  }, [save, cause.version, field, drop])

  const isSame = typed !== null && words === stored
  const error = save.error instanceof ProblemError && save.error.code === 'stale-version' ? null : save.error
  const mayGo = typed !== null && !isSame && !isClash && fault === null && !save.isPending && !error
  useEffect(() => {
    if (!mayGo || !typed) return
    const timer = setTimeout(send, SAVE_MS)
    return () => clearTimeout(timer)
  }, [mayGo, typed, send])

  useUnsavedPlace(typed === null || isSame ? null : mayGo || save.isPending ? 'going' : 'held')

  return {
    value: typed?.value ?? stored,
    change: (value: string) => {
      const now = { value, seen: typed?.seen ?? stored }
      writeDraft(draftName, shape, now)
      if (save.error) save.reset()
      setTyped(now)
    },
    /** Leaving saves at once. */
    leave: () => {
      if (isSame) drop()
      else if (mayGo) send()
    },
    retry: send,
    isTyped: typed !== null && !isSame,
    isSaving: save.isPending,
    fault,
    error,
    theirs: isClash ? stored : null,
    keepTheirs: drop,
    putMine: () => {
      setTyped((mine) => (mine ? { ...mine, seen: stored } : mine))
      send()
    },
  } as const
}
