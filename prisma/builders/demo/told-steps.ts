import type { ComplaintStep } from '@redress/domain/complaints/complaint'
import { workingMinutesBetween } from '@redress/domain/sla/due'
import type { Company } from './company.ts'
import type { DemoRows } from './rows.ts'
import { later } from './working-time.ts'

export type Stay = { from: Date; to: Date }

/** When each complaint stood in a step and left it again, oldest stay first, as the trail tells it. */
export function timesAt(rows: DemoRows, step: ComplaintStep): Map<string, Stay[]> {
  const stays = new Map<string, Stay[]>()
  const since = new Map<string, Date>()
  const inOrder = rows.TrailEntry.toSorted((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime())
  for (const { subjectId, at, data } of inOrder) {
    if (typeof data !== 'object' || data === null || !('to' in data)) continue
    const from = since.get(subjectId)
    if (from) stays.set(subjectId, [...(stays.get(subjectId) ?? []), { from, to: new Date(at) }])
    if (data.to === step) since.set(subjectId, new Date(at))
    else since.delete(subjectId)
  }
  return stays
}

/** A moment of the stay by its share of the working time, so that people are at work when they decide. */
export function momentOf({ plant }: Company, { from, to }: Stay, share: number): Date {
  const at = later(plant.hours, from, workingMinutesBetween(plant.hours, from, to) * share)
  return at < to ? at : to
}
