import type { FindingsForm } from '@redress/contracts/judgement-routes'
import type { z } from 'zod'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { changeUpon } from './change-upon.ts'
import { findForWriting } from './find-for-writing.ts'

type Form = z.output<typeof FindingsForm>

/** A defect is one of the catalogue's codes, not a group (AN-3). */
async function nameDefects({ tx }: WriteContext, complaintId: string, lines: Form['lines']) {
  for (const [index, { id, defectCodeId }] of lines.entries()) {
    if (defectCodeId !== null) {
      const known = await tx.defectCode.count({ where: { id: defectCodeId, parentId: { not: null } } })
      if (known === 0) throw fieldProblem(`#/lines/${index}/defectCodeId`, 'not-found')
    }
    const { count } = await tx.complaintLine.updateMany({
      where: { id, complaintId },
      data: { defectCodeId },
    })
    if (count === 0) throw fieldProblem(`#/lines/${index}/id`, 'not-found')
  }
}

/** A component belongs to its supplier; without a supplier's fault there is neither (AN-3). */
async function checkSupplier({ tx }: WriteContext, { supplierId, componentId }: Form) {
  if (supplierId && (await tx.supplier.count({ where: { id: supplierId } })) === 0) {
    throw fieldProblem('#/supplierId', 'not-found')
  }
  if (!componentId) return
  const known = supplierId ? await tx.component.count({ where: { id: componentId, supplierId } }) : 0
  if (known === 0) throw fieldProblem('#/componentId', 'not-found')
}

/** What the responsible found out: facts, opinions, cause, and whose fault it was (AN-1, AN-3). */
export async function recordFindings(context: WriteContext, number: string, form: Form) {
  const complaint = await findForWriting(context.tx, number)
  if (!complaint.isOpen) throw problem('not-from-here')
  const { version, lines, ...told } = form
  const nobody = { supplierId: null, componentId: null }
  const findings = told.faultSide === 'supplier' ? told : { ...told, ...nobody }
  if (findings.faultSide === 'supplier' && findings.supplierName === '') {
    throw fieldProblem('#/supplierName', 'required')
  }
  await checkSupplier(context, form)
  const findingsById = context.actor.kind === 'user' ? context.actor.id : null
  const recorded = { ...findings, findingsById, findingsAt: context.now }
  await changeUpon(context, { id: complaint.id, version }, recorded)
  await nameDefects(context, complaint.id, lines)
  const names = Object.keys(findings) as (keyof typeof findings)[]
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.changed',
    number,
    data: {
      fields: names.filter((name) => findings[name] !== complaint[name]),
      before: { faultSide: complaint.faultSide, detectionStage: complaint.detectionStage },
      after: { faultSide: findings.faultSide, detectionStage: findings.detectionStage },
    },
  })
  return null
}
