import type { CarContent } from '@redress/domain/cars/content'
import type { CarPen } from './car-pen.ts'

type Instant = Date | string | null | undefined

export const iso = (at: Date | string): string => new Date(at).toISOString()
export const isoOrNull = (at: Instant): string | null => (at ? iso(at) : null)
export const dayText = (day: Instant): string | null => isoOrNull(day)?.slice(0, 10) ?? null

/** Who or what it is, by its row. */
export function namedIn(list: readonly { id?: string; name: string }[], id: string | null | undefined) {
  const found = list.find((one) => one.id !== undefined && one.id === id)
  return found?.id ? { id: found.id, name: found.name } : null
}

/** What was counted after that moment is not counted yet (CAR-3). */
export function stockAt({ rows, carId, company }: CarPen, at: Date): CarContent['stock'] {
  return rows.CarStock.filter((row) => row.carId === carId).map((row) => {
    const isDone = row.doneAt ? new Date(row.doneAt) <= at : false
    const count = (value: number | null | undefined) => (isDone ? (value ?? null) : null)
    return {
      id: row.id ?? '',
      lotId: row.lotId ?? null,
      position: row.position,
      place: row.place,
      placeName: row.placeName ?? '',
      toCheck: row.toCheck ?? null,
      checked: count(row.checked),
      good: count(row.good),
      bad: count(row.bad),
      blocked: count(row.blocked),
      scrapped: count(row.scrapped),
      responsible: namedIn(company.people, row.responsibleId),
      dueAt: isoOrNull(row.dueAt),
      doneBy: isDone ? (namedIn(company.people, row.doneById)?.name ?? null) : null,
      doneAt: isDone ? isoOrNull(row.doneAt) : null,
      note: row.note ?? '',
      version: 1,
    }
  })
}

/** What was lifted later still holds; what was not done or verified yet has no business in a report that says so. */
export function actionsAt({ rows, threadId, company }: CarPen, at: Date): CarContent['actions'] {
  const known = rows.Action.filter((row) => row.threadId === threadId && new Date(row.createdAt) <= at)
  return known
    .toSorted((a, b) => inTime(a.createdAt, b.createdAt) || inWords(a.id, b.id))
    .map((row) => {
      const isLifted = row.liftedAt ? new Date(row.liftedAt) <= at : false
      return {
        id: row.id ?? '',
        kind: row.kind,
        status: row.status,
        discipline: row.discipline ?? null,
        causeId: row.causeId ?? null,
        title: row.title,
        detail: row.detail ?? '',
        owner: namedIn(company.people, row.ownerId) ?? { id: '', name: '' },
        dueAt: iso(row.dueAt),
        expectedEffect: row.expectedEffect ?? '',
        proofPlan: row.proofPlan ?? '',
        introducedOn: dayText(row.introducedOn),
        effectPercent: row.effectPercent == null ? null : Number(row.effectPercent),
        outcome: row.outcome ?? '',
        proof: row.proof ?? '',
        doneAt: isoOrNull(row.doneAt),
        verifiedBy: namedIn(company.people, row.verifiedById)?.name ?? null,
        verifiedAt: isoOrNull(row.verifiedAt),
        liftedAt: isLifted ? isoOrNull(row.liftedAt) : null,
        liftedBy: isLifted ? (namedIn(company.people, row.liftedById)?.name ?? null) : null,
        liftedReason: isLifted ? (row.liftedReason ?? '') : '',
        files: [],
        version: 1,
      }
    })
}

export function inTime(a: Date | string, b: Date | string): number {
  return new Date(a).getTime() - new Date(b).getTime()
}

export function inWords(a = '', b = ''): number {
  return a === b ? 0 : a < b ? -1 : 1
}
