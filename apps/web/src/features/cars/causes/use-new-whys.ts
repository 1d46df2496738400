import type { Car } from '@redress/contracts/cars'
import type { CauseKind } from '@redress/domain/cars/cause'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { dropDraft, readDraft, writeDraft } from '../../../lib/drafts.ts'
import { newIdempotencyKey } from '../../../lib/idempotency-key.ts'
import { useMe } from '../../../lib/me.tsx'
import { useUnsavedPlace } from '../../../lib/unsaved.ts'
import { keepCar } from '../cars.mutations.ts'
import { carQuery } from '../cars.queries.ts'

/** A Why not on the server yet; `parentId` is a Why, or the key of another new one, or null for the problem. */
export type NewWhy = {
  key: string
  parentId: string | null
  /** Between those of its neighbours. */
  position: number
  text: string
  /** Of these very words at this very place (AL-3). */
  sendKey: string
}

const shape = 1

/**
 * New Whys of one kind, on this device until they are on the server (AL-4). They are sent one after the other, so
 * that a Why can be written below one that is still on its way.
 */
export function useNewWhys(car: Car, kind: CauseKind) {
  const { id: userId } = useMe()
  const cache = useQueryClient()
  const draftName = `car.${userId}.${car.number}.new-causes.${kind}`
  const [all, setAll] = useState<NewWhy[]>(() => readDraft<NewWhy[]>(draftName, shape) ?? [])
  const [onWay, setOnWay] = useState<readonly string[]>([])
  const ids = useRef(new Map<string, string>())

  const keep = (next: NewWhy[]) => {
    if (next.length === 0) dropDraft(draftName)
    else writeDraft(draftName, shape, next)
    return next
  }
  const update = (change: (before: NewWhy[]) => NewWhy[]) => setAll((before) => keep(change(before)))

  const add = useMutation({
    scope: { id: `new-causes.${car.number}` },
    mutationFn: async ({ sendKey, parentId, position, text }: NewWhy) => {
      const before = cache.getQueryData(carQuery(car.number).queryKey) ?? car
      const above = parentId === null ? null : (ids.current.get(parentId) ?? parentId)
      const earlier = before.causes.filter(
        (cause) => cause.kind === kind && cause.parentId === above && cause.position < position,
      )
      const answer = await callSignedIn(
        'POST /api/cars/:number/causes',
        {
          params: { number: car.number },
          body: { kind, parentId: above, position: earlier.length, text: text.trim() },
        },
        { idempotencyKey: sendKey },
      )
      const known = new Set(before.causes.map(({ id }) => id))
      const made = answer.causes.find(
        (cause) => !known.has(cause.id) && cause.parentId === above && cause.text === text.trim(),
      )
      return { answer, id: made?.id ?? null }
    },
    onSuccess: ({ answer, id }, { key }) => {
      if (id) ids.current.set(key, id)
      update((before) =>
        before
          .filter((one) => one.key !== key)
          .map((one) => (one.parentId === key ? { ...one, parentId: id } : one)),
      )
      keepCar(cache, answer)
    },
    onSettled: (_, __, { key }) => setOnWay((before) => before.filter((one) => one !== key)),
  })

  useUnsavedPlace(all.some(({ text }) => text.trim() !== '') ? 'held' : null)

  return {
    all,
    /** What became of a new Why that has arrived; null while it has not. */
    idOf: (key: string) => ids.current.get(key) ?? null,
    isOnWay: (key: string) => onWay.includes(key),
    error: add.error,
    begin: (parentId: string | null, position: number) => {
      const key = newIdempotencyKey()
      update((before) => [...before, { key, parentId, position, text: '', sendKey: newIdempotencyKey() }])
      return key
    },
    write: (key: string, text: string) =>
      update((before) =>
        before.map((one) => (one.key === key ? { ...one, text, sendKey: newIdempotencyKey() } : one)),
      ),
    put: (key: string, place: { parentId: string | null; position: number }) =>
      update((before) =>
        before.map((one) => (one.key === key ? { ...one, ...place, sendKey: newIdempotencyKey() } : one)),
      ),
    drop: (key: string) => update((before) => before.filter((one) => one.key !== key)),
    send: (key: string) => {
      const why = all.find((one) => one.key === key)
      if (!why || why.text.trim() === '' || onWay.includes(key)) return
      setOnWay((before) => [...before, key])
      add.mutate(why)
    },
  } as const
}
