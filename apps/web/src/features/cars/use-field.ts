import type { Car } from '@redress/contracts/cars'
import { type CarFieldName, faultOfValue } from '@redress/domain/cars/fields'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ProblemError } from '../../lib/call.ts'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts'
import { useMe } from '../../lib/me.tsx'
import { useUnsavedPlace } from '../../lib/unsaved.ts'
import { useCarMutation } from './cars.mutations.ts'
import { carQuery } from './cars.queries.ts'

const SAVE_MS = 1500
const shape = 1

/** What is typed, and upon which version of the field it stands. */
type Typed = { value: string; version: number }

/**
 * One written field of a discipline: on this device with every key (AL-4), on the server a moment after the last one,
 * each field upon its own version. When somebody else wrote the same field both texts are shown and the person
 * decides (AL-2).
 */
export function useField(car: Pick<Car, 'number' | 'fields'>, name: CarFieldName) {
  const { id: userId } = useMe()
  const cache = useQueryClient()
  const draftName = `car.${userId}.${car.number}.${name}`
  const stored = car.fields.find((field) => field.name === name)
  const [typed, setTyped] = useState<Typed | null>(() => readDraft<Typed>(draftName, shape))
  const save = useCarMutation(car.number, ({ value, version }: Typed) =>
    callSignedIn('PUT /api/cars/:number/fields/:name', {
      params: { number: car.number, name },
      body: { value, version },
    }),
  )
  const latest = useRef(typed)
  latest.current = typed

  const version = stored?.version ?? 0
  const value = typed?.value ?? stored?.value ?? ''
  const isNews = typed !== null && typed.version !== version && !save.isPending
  const isSame = isNews && typed.value === (stored?.value ?? '')
  const isClash = isNews && !isSame
  const fault = typed ? faultOfValue(name, typed.value.trim()) : null

  const drop = useCallback(() => {
    dropDraft(draftName)
    setTyped(null)
  }, [draftName])

  // Somebody else wrote the very same meanwhile: there is nothing left to save.
  useEffect(() => {
    if (isSame) drop()
  }, [isSame, drop])

  const send = useCallback(
    (upon: number) => {
      const sent = latest.current
      if (!sent || save.isPending) return
      save.mutate(
        { value: sent.value.trim(), version: upon },
        {
          onSuccess: (now) => {
            // Keys struck meanwhile stand upon what has just been saved.
            if (latest.current?.value === sent.value) drop()
            else {
              const next = now.fields.find((field) => field.name === name)?.version ?? 0
              setTyped((more) => (more ? { ...more, version: next } : more))
            }
          },
        },
      )
    },
    [save, drop, name],
  )

  const mayGo = typed !== null && !isClash && fault === null && !save.isPending && !save.error
  useEffect(() => {
    if (!mayGo || !typed) return
    const timer = setTimeout(() => send(typed.version), SAVE_MS)
    return () => clearTimeout(timer)
  }, [mayGo, typed, send])

  useUnsavedPlace(typed === null ? null : mayGo || save.isPending ? 'going' : 'held')

  return {
    value,
    change: (next: string) => {
      const now = { value: next, version: typed?.version ?? version }
      writeDraft(draftName, shape, now)
      if (save.error) save.reset()
      setTyped(now)
    },
    /** Leaving the field saves at once. */
    leave: () => mayGo && typed && send(typed.version),
    retry: () => typed && send(typed.version),
    state: isClash ? 'clash' : save.isPending ? 'saving' : typed ? 'typed' : 'saved',
    fault,
    error: save.error instanceof ProblemError && save.error.code === 'stale-version' ? null : save.error,
    theirs: isClash ? { value: stored?.value ?? '', by: stored?.changedBy ?? '' } : null,
    keepTheirs: drop,
    putMine: () => {
      const now = cache.getQueryData(carQuery(car.number).queryKey) ?? car
      const upon = now.fields.find((field) => field.name === name)?.version ?? 0
      setTyped((mine) => (mine ? { ...mine, version: upon } : mine))
      send(upon)
    },
    writtenBy: stored ? { name: stored.changedBy, at: stored.changedAt } : null,
  } as const
}
