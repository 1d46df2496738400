import { newId } from '../../../../platform/insert-row.ts'
import { fieldProblem, problem } from '../../../../platform/problem.ts'
import { hashToken } from '../../../../platform/secret.ts'
import type { Services } from '../../../../platform/services.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { claimUploads } from '../../../files/claim.ts'
import { isKeptWorkbookBounded } from '../../../files/workbook-bounds.ts'
import { formContent, isForm, mostUnpacked } from '../../forms/form-file.ts'
import { readSheets } from '../../forms/read-sheets.ts'

/**
 * Looks at an upload before anything is written: uploads are checked for macros and lying types when they come; here
 * only workbooks of a sane size that can be read pass. An upload that is gone is left to the command to refuse.
 * @throws `invalid-input` at #/upload
 */
export async function checkForm({ prisma, files }: Services, upload: string): Promise<void> {
  const found = await prisma.attachment.findFirst({
    where: { claimHash: hashToken(upload) },
    select: { hash: true, mediaType: true, size: true },
  })
  if (!found) return
  if (!isForm(found)) throw fieldProblem('#/upload', 'type-not-allowed')
  if (!(await isKeptWorkbookBounded({ files }, found, mostUnpacked))) {
    throw fieldProblem('#/upload', 'malformed')
  }
  const sheets = await readSheets(await formContent(files, found.hash))
  if (!sheets || sheets.length === 0) throw fieldProblem('#/upload', 'malformed')
}

/** Keeps a customer's own workbook; its cells are pointed at afterwards (CAR-7). */
export async function keepForm(
  context: WriteContext,
  customerId: string,
  { name, upload }: { name: string; upload: string },
) {
  const { tx, now, record } = context
  if ((await tx.customer.count({ where: { id: customerId } })) === 0) throw problem('not-found')
  const isWaiting = await tx.attachment.count({ where: { claimHash: hashToken(upload), claimedAt: null } })
  if (isWaiting === 0) throw fieldProblem('#/upload', 'not-found')
  const [fileId = ''] = await claimUploads(context, [upload])
  const id = newId()
  const { count } = await tx.customerForm.createMany({
    data: [{ id, customerId, name, fileId, cells: [], createdAt: now }],
    skipDuplicates: true,
  })
  if (count === 0) throw fieldProblem('#/name', 'already-used')
  record({
    subject: 'customer',
    subjectId: customerId,
    type: 'customer.form-kept',
    data: { formId: id, name },
  })
  return { id }
}
