import type { WhyChange } from '@redress/contracts/car-causes'
import type { CauseStatus } from '@redress/domain/cars/cause'
import type { WriteContext } from '../../../../platform/write.ts'
import { claimUploads } from '../../../files/claim.ts'
import { changeCauseUpon, findCause, findCauseWork, recordOf } from './cause-work.ts'

/** Words, evidence and branch. */
export async function changeCause(context: WriteContext, number: string, id: string, wish: WhyChange) {
  const { tx } = context
  const car = await findCauseWork(context, number)
  const before = await findCause(tx, car, id)
  const { version, ...fields } = wish
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  await changeCauseUpon(tx, { id, version }, given)
  const was = { text: before.text, evidence: before.evidence, branch: before.branch }
  const words = wish.text ?? before.text
  context.record(recordOf(car, 'car.cause-changed', { id, words }, { before: was, after: given }))
  return null
}

const pastOf = {
  suspected: 'car.cause-suspected',
  ruled_out: 'car.cause-ruled-out',
  confirmed: 'car.cause-confirmed',
  root: 'car.cause-named-root',
} as const satisfies Record<CauseStatus, string>

/** What is thought of it now; the proof is a thing of its own. */
export async function judgeCause(
  context: WriteContext,
  number: string,
  id: string,
  { version, status }: { version: number; status: CauseStatus },
) {
  const { tx } = context
  const car = await findCauseWork(context, number)
  const before = await findCause(tx, car, id)
  await changeCauseUpon(tx, { id, version }, { status })
  const data = { statusBefore: before.status }
  context.record(recordOf(car, pastOf[status], { id, words: before.text }, data))
  return null
}

/** Files that show why it is so (AN-2). */
export async function addCauseFiles(context: WriteContext, number: string, id: string, files: string[]) {
  const { tx } = context
  const car = await findCauseWork(context, number)
  const cause = await findCause(tx, car, id)
  const attachmentIds = await claimUploads(context, files)
  await tx.carCauseFile.createMany({
    data: attachmentIds.map((attachmentId) => ({ causeId: id, attachmentId })),
  })
  context.record(
    recordOf(car, 'car.cause-files-added', { id, words: cause.text }, { files: attachmentIds.length }),
  )
  return null
}
