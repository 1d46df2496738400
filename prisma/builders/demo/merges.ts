import { type Company, personOf } from './company.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { momentOf, timesAt } from './told-steps.ts'
import { mistakenMerge } from './wording/verdicts.ts'

type Row = DemoRows['Complaint'][number]
const HOUR = 3_600_000

/** IN-6: the duplicate of the story hangs on the complaint that went on, and that one tells of it. */
export function joinMerged(rows: DemoRows, into: ReadonlyMap<string, string>): void {
  const byNumber = new Map(rows.Complaint.map((one) => [one.number, one]))
  for (const complaint of rows.Complaint) {
    const survivor = byNumber.get(into.get(complaint.number) ?? '')
    complaint.mergedIntoId = survivor?.id ?? null
    const merging = rows.TrailEntry.find(
      ({ subjectId, type }) => subjectId === complaint.id && type === 'complaint.merged',
    )
    if (!survivor?.id || !merging) continue
    merging.data = { from: 'analysis', to: 'merged', name: survivor.number }
    const data = { name: complaint.number }
    rows.TrailEntry.push({ ...merging, subjectId: survivor.id, type: 'complaint.took-in', data })
  }
}

/** IN-6: two of the newest complaints of one customer were merged by mistake and taken apart again. */
export function undoAMerge(rows: DemoRows, company: Company, random: Random): void {
  const agent = personOf(company, 'agent')
  const stays = timesAt(rows, 'analysis')
  const { duplicate, survivor, stay } = mistakenPair(rows, stays)
  const at = (share: number) => momentOf(company, stay, share)
  const entry = (subjectId: string, time: Date, word: string, data: DemoRows['TrailEntry'][number]['data']) =>
    rows.TrailEntry.push({
      subject: 'complaint',
      subjectId,
      seq: 0,
      type: `complaint.${word}`,
      actorId: agent.id,
      actorName: agent.name,
      requestId: 'demo',
      at: time,
      data,
    })
  const merged = { from: 'analysis', to: 'merged', name: survivor.number }
  const undone = { from: 'merged', to: 'analysis', name: survivor.number }
  entry(duplicate.id, at(0.1), 'merged', merged)
  entry(survivor.id, at(0.1), 'took-in', { name: duplicate.number })
  entry(duplicate.id, at(0.3), 'merge-undone', undone)
  entry(survivor.id, at(0.3), 'gave-back', { name: duplicate.number })
  entry(duplicate.id, at(0.31), 'note-written', { files: 0 })
  rows.Message.push({
    id: random.id(at(0.31)),
    threadId: duplicate.threadId,
    kind: 'internal_note',
    channel: duplicate.channel,
    body: mistakenMerge,
    authorId: agent.id,
    authorName: agent.name,
    at: at(0.31),
  })
}

type Known = Row & { id: string }

/** The newest closed complaint whose analysis lay wholly within the life of another one of the same customer. */
function mistakenPair(rows: DemoRows, stays: ReturnType<typeof timesAt>) {
  const closed = rows.Complaint.filter(
    (one): one is Known => one.step === 'closed' && typeof one.id === 'string' && one.kind === 'complaint',
  )
  for (const duplicate of closed.toReversed()) {
    const [stay, ...more] = stays.get(duplicate.id) ?? []
    if (!stay || more.length > 0 || stay.to.getTime() - stay.from.getTime() < 3 * HOUR) continue
    const survivor = closed.find(
      (one) =>
        one !== duplicate &&
        one.customerId === duplicate.customerId &&
        new Date(one.registeredAt) < stay.from &&
        one.closedAt &&
        new Date(one.closedAt) > stay.to,
    )
    if (survivor) return { duplicate, survivor, stay }
  }
  throw new Error('No two complaints of one customer were open at once')
}
