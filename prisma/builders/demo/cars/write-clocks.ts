import type { CarGate } from '@redress/domain/cars/car'
import { startClock } from '@redress/domain/sla/clock'
import type { CarPen } from './car-pen.ts'

/** What is promised for the groups, in calendar days; the installation's own policies say the same (SLA-3). */
const promised = [
  { kind: 'd3', days: 2, gate: 'd1_d3' },
  { kind: 'd4', days: 14, gate: 'd4' },
  { kind: 'd5_d6', days: 60, gate: 'd5_d6' },
  { kind: 'd7_d8', days: 90, gate: 'd8' },
] as const satisfies readonly { kind: string; days: number; gate: CarGate }[]

export function writeClocks({ rows, company, random, spec, threadId }: CarPen): void {
  for (const { kind, days, gate } of promised) {
    if (spec.kind === 'four_d' && kind === 'd7_d8') continue
    const target = { calendarDays: days }
    const clock = startClock(company.plant.hours, spec.openedAt, target)
    // Met once; what came back later does not undo it.
    const accepted = spec.gates.find((one) => one.gate === gate && one.step === 'accepted')
    rows.Clock.push({
      id: random.id(spec.openedAt),
      threadId,
      kind,
      calendarId: company.plant.id,
      target,
      startedAt: clock.startedAt,
      atRiskAt: clock.atRiskAt,
      dueAt: clock.dueAt,
      metAt: accepted?.at ?? null,
      pausedAt: null,
      pauseReason: null,
    })
  }
}
