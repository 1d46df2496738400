import type { TestChange } from '@redress/contracts/car-tests'
import type { Tx } from '@redress/prisma/connect'
import type { CarTest, Prisma } from '@redress/prisma/generated/client'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { claimUploads } from '../../../files/claim.ts'
import { findCauseWork, recordOf } from '../causes/cause-work.ts'
import { columnsOf } from './columns-of-test.ts'

/** @throws `not-found` for a test that is struck or of another CAR. */
export async function findTest(tx: Tx, car: { id: string }, id: string): Promise<CarTest> {
  const test = await tx.carTest.findFirst({ where: { id, carId: car.id, struckAt: null } })
  if (!test) throw problem('not-found')
  return test
}

/** Compare and set (AL-2). @throws `stale-version` */
async function changeTestUpon(
  tx: Tx,
  seen: { id: string; version: number },
  data: Omit<Prisma.CarTestUncheckedUpdateManyInput, 'version'>,
): Promise<void> {
  const { count } = await tx.carTest.updateMany({
    where: { id: seen.id, version: seen.version, struckAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
}

export async function changeTest(context: WriteContext, number: string, id: string, wish: TestChange) {
  const { tx, now } = context
  const car = await findCauseWork(context, number)
  const { version, ...form } = wish
  const before = await findTest(tx, car, id)
  await changeTestUpon(tx, { id, version }, await columnsOf(tx, car, form, now))
  const { method, sample, parameter, expected, found, causeId, verdict, doneBy } = before
  const doneOn = before.doneOn?.toISOString().slice(0, 10) ?? null
  const was = { method, sample, parameter, expected, found, causeId, verdict, doneBy, doneOn }
  context.record(recordOf(car, 'car.test-changed', { id, words: form.method }, { before: was, after: form }))
  return null
}

export async function addTestFiles(context: WriteContext, number: string, id: string, files: string[]) {
  const { tx } = context
  const car = await findCauseWork(context, number)
  const test = await findTest(tx, car, id)
  const attachmentIds = await claimUploads(context, files)
  await tx.carTestFile.createMany({
    data: attachmentIds.map((attachmentId) => ({ testId: id, attachmentId })),
  })
  const data = { files: attachmentIds.length }
  context.record(recordOf(car, 'car.test-files-added', { id, words: test.method }, data))
  return null
}

export async function strikeTest(
  context: WriteContext,
  number: string,
  id: string,
  { version, reason }: { version: number; reason: string },
) {
  const { tx, now } = context
  const car = await findCauseWork(context, number)
  const test = await findTest(tx, car, id)
  await changeTestUpon(tx, { id, version }, { struckAt: now })
  const data = { reason, position: test.position }
  context.record(recordOf(car, 'car.test-struck', { id, words: test.method }, data))
  return null
}
