import { fieldProblem, problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'

/** What the other complaint would inherit, before anything is done. */
export async function previewMerge({ prisma }: Services, number: string, into: string) {
  const [duplicate, survivor] = await Promise.all([
    prisma.complaint.findUnique({
      where: { number },
      select: {
        customerId: true,
        thread: { select: { _count: { select: { messages: true } } } },
        _count: { select: { attachments: true } },
      },
    }),
    prisma.complaint.findUnique({
      where: { number: into },
      select: {
        number: true,
        subject: true,
        companyName: true,
        customerId: true,
        isOpen: true,
        customer: { select: { name: true } },
      },
    }),
  ])
  if (!duplicate) throw problem('not-found')
  if (!survivor?.isOpen || into === number) throw fieldProblem('#/query/into', 'not-found')
  return {
    number: survivor.number,
    subject: survivor.subject,
    company: survivor.customer?.name ?? survivor.companyName,
    sameCustomer: duplicate.customerId !== null && duplicate.customerId === survivor.customerId,
    messages: duplicate.thread._count.messages,
    files: duplicate._count.attachments,
  }
}
