import type { RevisionSending } from '@redress/contracts/car-revisions'
import { hasLeader } from '@redress/domain/cars/rules-d1-d3'
import { gatesMissing, stagesOf } from '@redress/domain/cars/staged'
import { newId } from '../../../../platform/insert-row.ts'
import { fieldProblem, problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { contentToSend, type DrawnRevision } from '../../drawn-revision.ts'
import { findCar } from '../../find-car.ts'
import { lockCar } from '../../lock-car.ts'
import { tellCustomers } from './tell-customers.ts'

/**
 * Sends the report of a stage to the customers of all complaints that point at the CAR (CAR-7, CAR-10): what was drawn
 * is what stands here now, for its hash is compared once more. It changes no more afterwards.
 * @throws `conditions-missing` naming the groups not accepted, that nobody leads it, or that nobody is there to get it;
 * `duplicate` when the newest revision says the same; `stale-version` when something was written since it was drawn, or
 * the complaints its chart counts are others now
 */
export async function sendRevision(
  context: WriteContext,
  number: string,
  { stage, message }: RevisionSending,
  drawn: DrawnRevision | null,
) {
  const { tx, actor, now } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  const found = await findCar(tx, number)
  // Of two who send at once the second waits here, and then finds the revision of the first.
  await lockCar(tx, found)
  const { whole, hash } = await contentToSend(context, number, stage)
  if (whole.status === 'cancelled') throw problem('not-from-here')
  if (!stagesOf(whole.kind).includes(stage)) throw fieldProblem('#/stage', 'not-a-choice')
  const missing = [
    // Whatever a customer's profile waives: somebody answers for what goes out (B3).
    ...(hasLeader(whole) ? [] : [{ pointer: '#/leader', code: 'leader-named' }]),
    ...gatesMissing(whole, stage).map((gate) => ({ pointer: `#/gates/${gate}`, code: 'gate-accepted' })),
    ...(whole.complaints.length === 0 ? [{ pointer: '#/complaints', code: 'complaint-linked' }] : []),
  ]
  if (missing.length > 0) {
    throw problem('conditions-missing', { errors: missing.map((one) => ({ ...one, detail: one.code })) })
  }
  if (!drawn || drawn.hash !== hash) throw problem('stale-version')
  const last = await tx.carRevision.findFirst({ where: { carId: found.id }, orderBy: { revision: 'desc' } })
  if (last?.status === 'sent' && last.hash === hash && last.language === drawn.language) {
    throw problem('duplicate')
  }
  if (drawn.revision !== (last?.revision ?? 0) + 1) throw problem('stale-version')
  const name = `${number}-${drawn.revision}`
  const pdfId = newId()
  const xlsxId = newId()
  const kept = { createdAt: now, claimedAt: now }
  await tx.attachment.createMany({
    data: [
      { id: pdfId, ...drawn.pdf, name: `${name}.pdf`, ...kept },
      { id: xlsxId, ...drawn.workbook, name: `${name}.xlsx`, ...kept },
    ],
  })
  const { revision, language, content, ourScore } = drawn
  await tx.carRevision.create({
    data: {
      carId: found.id,
      revision,
      stage,
      language,
      status: 'sent',
      content: JSON.parse(JSON.stringify(content)),
      hash,
      pdfId,
      xlsxId,
      ourScore,
      sentById: actor.id,
      sentAt: now,
    },
    select: { id: true },
  })
  await tellCustomers(context, found, { kind: whole.kind, revision, message, pdfId, xlsxId })
  context.record({
    subject: 'car',
    subjectId: found.id,
    type: 'car.report-sent',
    number,
    data: { count: revision, title: stage.toUpperCase(), hash },
  })
  return null
}
