import type { InboxQuery, InboxView } from '@redress/contracts/inbox'
import { noClock } from '@redress/domain/complaints/complaint'
import type { UserActor } from '../../platform/actor.ts'
import { readCursor } from './keyset-cursor.ts'

/** Collects parameters while a statement is put together; only their numbers stand in the text. */
export class Parameters {
  readonly values: unknown[] = []

  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}

/** What each view holds (UX 2.2). Every one but closed and all begins with the index on open complaints. */
export function viewCondition(view: InboxView, actor: UserActor, now: Date, p: Parameters): string {
  switch (view) {
    case 'mine':
      return `c."isOpen" AND c."responsibleId" = ${p.add(actor.id)}::uuid`
    case 'unassigned':
      return `c."isOpen" AND c."responsibleId" IS NULL`
    case 'at-risk':
      // Those without a running clock stand at the end of the index and need not be looked at.
      return `c."isOpen" AND c."actBy" < ${p.add(noClock)}::timestamptz AND ${clockCondition(['at_risk', 'breached'], now, p)}`
    case 'customer-wrote':
      return `c."isOpen" AND c."lastWordBy" = 'customer'`
    case 'web':
      return `c."isOpen" AND c."step" = 'registered' AND c."channel" IN ('web_form', 'email', 'portal')`
    case 'open':
      return `c."isOpen"`
    case 'closed':
      return `NOT c."isOpen" AND c."undoneAt" IS NULL`
    case 'all':
      // What came with an old journal and was taken back stands in no list (IN-10); open ones never are.
      return `c."undoneAt" IS NULL`
  }
}

type ClockFilter = NonNullable<InboxQuery['clock']>[number]

function clockCondition(states: readonly ClockFilter[], now: Date, p: Parameters): string {
  const running = `k."metAt" IS NULL AND k."pausedAt" IS NULL`
  // As clockState has it: a clock paused in time stands still, also while its due time goes by.
  const tests: Record<ClockFilter, (at: string) => string> = {
    on_track: (at) => `${running} AND k."atRiskAt" > ${at}`,
    at_risk: (at) => `${running} AND k."atRiskAt" <= ${at} AND k."dueAt" >= ${at}`,
    breached: (at) => `k."metAt" IS NULL AND k."dueAt" < least(k."pausedAt", ${at})`,
    met: () => `k."metAt" IS NOT NULL`,
  }
  // PostgreSQL refuses a parameter that no condition uses.
  const asksTheTime = states.some((state) => state !== 'met')
  const at = asksTheTime ? `${p.add(now)}::timestamptz` : ''
  const any = states.map((state) => `(${tests[state](at)})`).join(' OR ')
  return `EXISTS (SELECT 1 FROM "Clock" k WHERE k."threadId" = c."threadId" AND (${any}))`
}

export function filterConditions(query: InboxQuery, now: Date, p: Parameters): string[] {
  const conditions: string[] = []
  if (query.step) conditions.push(`c."step" = ANY(${p.add(query.step)}::"ComplaintStep"[])`)
  if (query.severity) conditions.push(`c."severity" = ANY(${p.add(query.severity)}::"Severity"[])`)
  if (query.channel) conditions.push(`c."channel" = ANY(${p.add(query.channel)}::"Channel"[])`)
  if (query.clock) conditions.push(clockCondition(query.clock, now, p))
  if (query.responsible) conditions.push(`c."responsibleId" = ${p.add(query.responsible)}::uuid`)
  if (query.customer) conditions.push(`c."customerId" = ${p.add(query.customer)}::uuid`)
  if (query.import) conditions.push(`c."importId" = ${p.add(query.import)}::uuid`)
  if (query.product) {
    const product = p.add(query.product)
    conditions.push(
      `EXISTS (SELECT 1 FROM "ComplaintLine" x WHERE x."complaintId" = c."id" AND x."productId" = ${product}::uuid)`,
    )
  }
  return conditions
}

export const sorts = {
  due: { column: 'actBy', ascending: true },
  newest: { column: 'receivedAt', ascending: false },
  oldest: { column: 'receivedAt', ascending: true },
  'last-word': { column: 'lastWordAt', ascending: false },
} as const

type Sort = keyof typeof sorts

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A page begins behind the last row of the one before: its sort value and its id. */
export function keysetCondition(cursor: string, sort: Sort, p: Parameters): string {
  const { at, id } = readCursor(cursor, uuid)
  const { column, ascending } = sorts[sort]
  return `(c."${column}", c."id") ${ascending ? '>' : '<'} (${p.add(at)}::timestamptz, ${p.add(id)}::uuid)`
}
