import type { VerdictForm } from '@redress/contracts/judgement-routes'
import type { FieldError } from '@redress/contracts/problems'
import { noClock } from '@redress/domain/complaints/complaint'
import { isBridged, validityOf } from '@redress/domain/complaints/verdict'
import type { ComplaintLine } from '@redress/prisma/generated/client'
import type { z } from 'zod'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { meetClock, nextDue } from '../../sla/clocks.commands.ts'
import { changeUpon } from './change-upon.ts'
import { findForWriting } from './find-for-writing.ts'
import { whoJudges } from './who-judges.ts'

type Form = z.output<typeof VerdictForm>

/** The form against the lines: all of them, each adding up, and the verdict the one the quantities give (AN-6). */
function faultsIn(form: Form, lines: ComplaintLine[]): FieldError[] {
  const claimedOf = new Map(lines.map((line) => [line.id, line.quantityAffected]))
  const judged = form.lines.map((line) => ({ ...line, claimed: claimedOf.get(line.id) ?? null }))
  const errors: FieldError[] = []
  for (const [index, line] of judged.entries()) {
    const pointer = `#/lines/${index}/justified`
    if (!claimedOf.has(line.id)) errors.push({ pointer, code: 'not-found', detail: 'no such line' })
    else if (!isBridged(line)) {
      const params = { max: line.claimed ?? 0 }
      errors.push({ pointer, code: 'sum-differs', detail: 'must add up to what was claimed', params })
    }
  }
  if (new Set(form.lines.map(({ id }) => id)).size !== lines.length || form.lines.length !== lines.length) {
    errors.push({ pointer: '#/lines', code: 'required', detail: 'every line is judged, once' })
  }
  const derived = validityOf(judged)
  if (errors.length === 0 && derived !== null && derived !== form.validity) {
    errors.push({ pointer: '#/validity', code: 'verdict-differs', detail: `the quantities say ${derived}` })
  }
  if (form.validity === 'unjustified' && form.wayOut === '') {
    errors.push({ pointer: '#/wayOut', code: 'required', detail: 'a refusal offers a way out' })
  }
  return errors
}

/** "No fault found" is said only when every agreed test was done, and there was one (AN-6). */
async function checkTests({ tx }: WriteContext, complaintId: string) {
  const tests = await tx.ntfStep.findMany({ where: { complaintId }, select: { doneAt: true } })
  const code = tests.length === 0 ? 'tests-agreed' : 'tests-done'
  if (tests.length === 0 || tests.some(({ doneAt }) => doneAt === null)) {
    throw problem('conditions-missing', { errors: [{ pointer: `#/${code}`, code, detail: code }] })
  }
}

/** The verdict: decided in analysis, by quantity, by somebody who is not concerned. A second signature falls with it. */
export async function decideVerdict(context: WriteContext, number: string, form: Form) {
  const { tx, now } = context
  const complaint = await findForWriting(tx, number)
  const decidedById = await whoJudges(context, complaint)
  if (complaint.step !== 'analysis') throw problem('not-from-here')
  const lines = await tx.complaintLine.findMany({ where: { complaintId: complaint.id } })
  const errors = faultsIn(form, lines)
  if (errors.length > 0) throw problem('invalid-input', { errors })
  const saysNotFound = form.lines.some(({ notFound }) => (notFound ?? 0) > 0)
  if (saysNotFound || complaint.faultSide === 'none_found') await checkTests(context, complaint.id)
  // Unjustified is no decision before the second signature (SLA-2).
  if (form.validity !== 'unjustified') await meetClock(context, complaint.threadId, 'decision')
  await changeUpon(
    context,
    { id: complaint.id, version: form.version },
    {
      validity: form.validity,
      validityGrounds: form.grounds,
      wayOut: form.wayOut,
      decidedById,
      decidedAt: now,
      secondSignedById: null,
      secondSignedAt: null,
      actBy: (await nextDue(context, complaint.threadId)) ?? noClock,
    },
  )
  for (const line of form.lines) {
    await tx.complaintLine.update({
      where: { id: line.id },
      data: {
        quantityJustified: line.justified,
        quantityNotFound: line.notFound,
        quantityCausedByCustomer: line.causedByCustomer,
      },
      select: { id: true },
    })
  }
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.decided',
    number,
    data: {
      before: { validity: complaint.validity },
      after: { validity: form.validity },
      validity: form.validity,
      lines: form.lines,
    },
  })
  return null
}
