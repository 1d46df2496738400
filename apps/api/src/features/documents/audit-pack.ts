import type { Readable } from 'node:stream'
import { Action } from '@redress/contracts/actions'
import { Chronology } from '@redress/contracts/chronology'
import { Complaint } from '@redress/contracts/complaints'
import { ReplyRounds } from '@redress/contracts/replies'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { UserActor } from '../../platform/actor.ts'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { actionsOfComplaint } from '../actions/action.queries.ts'
import { readChronology } from '../complaints/chronology.queries.ts'
import { readComplaint } from '../complaints/complaint.queries.ts'
import { readRounds } from '../replies/reply.queries.ts'
import { drawCard } from './card.ts'
import { drawEvidence, familyOf } from './evidence.ts'
import { correspondenceText, timelineJson } from './pack-messages.ts'
import { trailJson } from './pack-trail.ts'
import { storedEntries } from './stored-entries.ts'
import { entryOf, type PackEntry, zipPack } from './zip-pack.ts'

type Wish = { number: string; language: CustomerLanguage; actor: UserActor }

/**
 * The whole file of one complaint as ZIP, streamed: the memory it takes does not grow with its files.
 * @throws `not-found`, `unavailable` before anything is sent
 */
export async function drawAuditPack(services: Services, wish: Wish): Promise<Readable> {
  const { number, language } = wish
  const at = services.clock()
  const found = await services.prisma.complaint.findUnique({
    where: { number },
    select: {
      id: true,
      number: true,
      threadId: true,
      merged: { select: { id: true, number: true, threadId: true } },
    },
  })
  if (!found) throw problem('not-found')
  const family = familyOf(found)
  const stream = (path: string, open: () => Readable): PackEntry => ({
    path,
    at,
    isText: true,
    open: async () => open(),
  })
  const entries = [
    entryOf('card.pdf', at, await drawCard(services, number, language)),
    entryOf('evidence.pdf', at, await drawEvidence(services, number, { language, notes: true })),
    entryOf('record.json', at, await recordJson(services, wish)),
    stream('timeline.json', () => timelineJson(services, number)),
    stream('correspondence.txt', () => correspondenceText(services, family.threadIds)),
    stream('trail.json', () => trailJson(services, found)),
    ...found.merged.map((one) => stream(`trail-${one.number}.json`, () => trailJson(services, one))),
    ...(await storedEntries(services, found, family)),
  ]
  return zipPack(entries, at)
}

/** The record with everything that hangs on it, cut to the contracts as on the screens. */
async function recordJson(services: Services, { number, actor }: Wish): Promise<string> {
  const [complaint, { actions }, replies, chronology] = await Promise.all([
    readComplaint(services, number),
    actionsOfComplaint(services, actor, number),
    readRounds(services, number, actor),
    readChronology(services, number),
  ])
  const record = {
    complaint: Complaint.parse(complaint),
    chronology: Chronology.parse(chronology).entries,
    actions: actions.map((action) => Action.parse(action)),
    replies: ReplyRounds.parse(replies).rounds,
  }
  return `${JSON.stringify(record, null, 2)}\n`
}
