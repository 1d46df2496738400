import type { Channel } from '@redress/domain/messages/channel'
import type { MessageKind, Prisma } from '../../generated/client.ts'
import type { CaseSpec } from './case-spec.ts'
import { type Person, personOf } from './company.ts'
import {
  claimNote,
  findings,
  goodwillNote,
  mergedNote,
  reopenedNote,
  withdrawnNote,
} from './wording/notes.ts'
import { wordingOf } from './wording/of-language.ts'
import { filled } from './wording/wording.ts'
import { later } from './working-time.ts'
import type { Telling, Written } from './write-case.ts'

/** Something that happened to a complaint: a message, a line on the trail, or both. */
export type CaseEvent = {
  at: Date
  /** Null for the customer and for the program itself. */
  actor: Person | null
  message?: { kind: MessageKind; channel: Channel; body: string }
  trail?: { type: string; data: Prisma.InputJsonObject; by?: string }
}

/** The whole course of a complaint in order of time. */
export function conversation(telling: Telling, spec: CaseSpec, written: Written): CaseEvent[] {
  return [
    registration(spec, written),
    ...stepEvents(spec, written, telling),
    ...words(telling, spec, written),
    ...turnOf(telling, spec, written),
    ...pauseOf(spec, written),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
}

function registration(spec: CaseSpec, { number }: Written): CaseEvent {
  return {
    at: spec.registeredAt,
    actor: spec.registeredBy,
    trail: {
      type: 'complaint.registered',
      data: { number, channel: spec.channel, language: spec.language, files: spec.photos, to: 'registered' },
      by: 'public form',
    },
  }
}

function stepEvents(spec: CaseSpec, { steps, responsible }: Written, { company }: Telling): CaseEvent[] {
  const head = personOf(company, 'quality_manager')
  return steps.slice(1).map(({ step, at }, index) => {
    const from = steps[index]?.step ?? 'registered'
    if (step === 'analysis' && from === 'registered') {
      const after = { responsibleId: responsible.id, responsible: responsible.name }
      const data = { before: { responsibleId: null }, after, from, to: step }
      return { at, actor: head, trail: { type: 'complaint.assigned', data } }
    }
    const type =
      step === 'withdrawn'
        ? 'complaint.withdrawn'
        : step === 'merged'
          ? 'complaint.merged'
          : 'complaint.moved'
    const isReopening = step === 'analysis' && spec.turn === 'reopened'
    const data = { from, to: step, ...(isReopening ? { reason: reopenedNote } : {}) }
    return {
      at,
      actor: step === 'closed' ? head : responsible,
      trail: { type: isReopening ? 'complaint.reopened' : type, data },
    }
  })
}

function pauseOf({ waitsFor }: CaseSpec, { pausedAt, agent }: Written): CaseEvent[] {
  if (!pausedAt || !waitsFor) return []
  const data = { clock: 'first_reply', reason: waitsFor }
  return [{ at: pausedAt, actor: agent, trail: { type: 'complaint.clock-paused', data } }]
}

function words(telling: Telling, spec: CaseSpec, written: Written): CaseEvent[] {
  const { company, now, random } = telling
  const hours = company.plant.hours
  const { steps, replyAt, responsible, agent, number } = written
  const wording = wordingOf[spec.language]
  const reachedAt = (step: string) => steps.find((one) => one.step === step)?.at ?? null
  const values = (author: Person) => ({ contact: spec.sender.name, number, author: author.name })
  const channel = outgoing(spec.channel)
  const events: CaseEvent[] = [
    {
      at: spec.receivedAt,
      actor: null,
      message: { kind: 'from_customer', channel: spec.channel, body: spec.wording },
    },
  ]
  const say = (
    at: Date,
    kind: MessageKind,
    actor: Person | null,
    body: string,
    data: Prisma.InputJsonObject = {},
  ) => {
    if (at > now) return
    const type = {
      from_customer: 'complaint.customer-wrote',
      to_customer: 'complaint.message-sent',
      internal_note: 'complaint.note-written',
    }[kind]
    events.push({
      at,
      actor,
      message: { kind, channel: kind === 'to_customer' ? channel : spec.channel, body },
      trail: { type, data: { files: 0, ...data } },
    })
  }
  if (replyAt)
    say(replyAt, 'to_customer', agent, filled(random.pick(wording.firstReplies), values(agent)), {
      met: 'first_reply',
    })
  const analysis = reachedAt('analysis')
  if (analysis && spec.fault && random.chance(0.75)) {
    say(
      later(hours, analysis, random.between(60, 500)),
      'internal_note',
      responsible,
      random.pick(findings[spec.defect]),
    )
  }
  const formal = reachedAt('follow_up')
  if (formal) {
    const isJustified = spec.fault !== 'customer' && spec.fault !== 'none_found'
    const body = random.pick(wording.finalReplies[isJustified ? 'justified' : 'unjustified'])
    say(formal, 'to_customer', responsible, filled(body, values(responsible)))
    if (spec.customerWroteLast || random.chance(0.4)) {
      say(later(hours, formal, random.between(200, 900)), 'from_customer', null, random.pick(wording.thanks))
    }
  } else if (spec.customerWroteLast) {
    const last = replyAt ?? spec.registeredAt
    say(
      new Date((last.getTime() + now.getTime() * 2) / 3),
      'from_customer',
      null,
      random.pick(wording.further),
    )
  }
  if (formal && replyAt && random.chance(0.4)) {
    const between = new Date((replyAt.getTime() + formal.getTime()) / 2)
    say(between, 'from_customer', null, random.pick(wording.further))
  }
  return events
}

/** RE-3: by the channel it came in where that can carry a text, else by mail. */
function outgoing(channel: Channel): Channel {
  return channel === 'chat' || channel === 'portal' || channel === 'social_media' ? channel : 'email'
}

/** What makes the special cases special, in words. */
function turnOf({ company, random }: Telling, spec: CaseSpec, written: Written): CaseEvent[] {
  const { steps, responsible, agent, mergedInto } = written
  const end = steps.at(-1)?.at ?? spec.registeredAt
  const note = (at: Date, body: string, actor: Person = responsible): CaseEvent => ({
    at,
    actor,
    message: { kind: 'internal_note', channel: spec.channel, body },
    trail: { type: 'complaint.note-written', data: { files: 0 } },
  })
  const secondAnalysis = steps.findLast((one) => one.step === 'analysis')?.at ?? end
  switch (spec.turn) {
    case 'withdrawn':
      return [note(end, withdrawnNote, agent)]
    case 'merged':
      return [note(end, `${mergedNote} ${mergedInto ?? ''}`.trim(), agent)]
    case 'never-confirmed':
      return [note(end, claimNote, agent)]
    case 'goodwill':
      return [note(later(company.plant.hours, secondAnalysis, random.between(510, 900)), goodwillNote)]
    case 'reopened':
      return [note(secondAnalysis, reopenedNote)]
    default:
      return []
  }
}
