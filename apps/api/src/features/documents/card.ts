import { type CardData, renderComplaintCard } from '@redress/documents/complaint-card'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { Prisma } from '@redress/prisma/generated/client'
import { companyOf } from '../../platform/company.ts'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { unlessBusy } from '../files/send-drawn.ts'
import { type Signing, signingsOf } from './signings.ts'

const person = { select: { name: true, position: true, role: true } } as const

/** Everything promised is bounded on paper; the audit pack holds the rest. */
const actionsPrinted = 200

const parts = {
  contact: { select: { email: true, phone: true } },
  responsible: person,
  findingsBy: person,
  decidedBy: person,
  secondSignedBy: person,
  lines: {
    orderBy: { position: 'asc' },
    include: {
      product: { select: { number: true, name: true } },
      batch: { select: { number: true } },
      defectCode: { select: { code: true, name: true } },
    },
  },
  replies: {
    where: { approvedAt: { not: null } },
    orderBy: { round: 'asc' },
    select: { approvedAt: true, approvedBy: person },
  },
  thread: {
    select: {
      actions: {
        where: { status: { not: 'cancelled' } },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        take: actionsPrinted,
        include: { owner: person, approvedBy: person, doneBy: person, verifiedBy: person },
      },
    },
  },
} as const satisfies Prisma.ComplaintInclude

type CardComplaint = Prisma.ComplaintGetPayload<{ include: typeof parts }>

/** DOC: the complaint card. @throws `not-found`, `unavailable` */
export async function drawCard(
  services: Services,
  number: string,
  language: CustomerLanguage,
): Promise<Uint8Array> {
  const complaint = await services.prisma.complaint.findUnique({ where: { number }, include: parts })
  if (!complaint) throw problem('not-found')
  return unlessBusy(renderComplaintCard(cardData(services, complaint, language)))
}

function cardData({ env, clock }: Services, c: CardComplaint, language: CustomerLanguage): CardData {
  const { actions } = c.thread
  return {
    language,
    company: companyOf(env),
    timeZone: env.COMPANY_TIME_ZONE,
    printedAt: clock(),
    number: c.number,
    kind: c.kind,
    channel: c.channel,
    receivedAt: c.receivedAt,
    registeredAt: c.registeredAt,
    closedAt: c.closedAt,
    registeredBy: c.registeredBy,
    responsible: c.responsible?.name ?? '',
    sender: {
      company: c.companyName,
      name: c.contactName,
      email: c.contactEmail || (c.contact?.email ?? ''),
      phone: c.contactPhone || (c.contact?.phone ?? ''),
      fax: c.contactFax,
      address: c.contactAddress,
    },
    project: c.project,
    orderNumber: c.orderNumber,
    customersNumber: c.customersNumber,
    lines: c.lines.map((line) => ({
      ...line,
      product: line.product ? `${line.product.number} ${line.product.name}` : line.productText,
      batch: line.batch?.number ?? line.batchText,
      defect: line.defectCode ? `${line.defectCode.code} ${line.defectCode.name}` : '',
    })),
    subject: c.subject,
    wording: c.wording,
    situation: c.situation,
    occurredOn: c.occurredOn?.toISOString().slice(0, 10) ?? null,
    occurredPlace: c.occurredPlace,
    remedy: c.remedy,
    severity: c.severity,
    employeeConcerned: c.employeeConcerned,
    employeesOpinion: c.employeesOpinion,
    factsClarified: c.factsClarified,
    ownOpinion: c.ownOpinion,
    findingsAt: c.findingsAt,
    cause: c.cause,
    process: c.process,
    faultSide: c.faultSide,
    supplierName: c.supplierName,
    validity: c.validity,
    grounds: c.validityGrounds,
    wayOut: c.wayOut,
    actions: actions.map(({ title, owner, dueAt, doneAt, outcome }) => ({
      title,
      executor: owner.name,
      dueAt,
      doneAt,
      outcome,
    })),
    minutesSpent: c.minutesSpent,
    executors: [...new Set(actions.map(({ doneBy, owner }) => (doneBy ?? owner).name))],
    effectiveness: c.effectiveness,
    satisfaction: c.satisfaction,
    satisfactionNote: c.satisfactionNote,
    signed: signingsOf(signings(c)),
  }
}

/** Where a person's name was put under something, in the order of the work. */
function signings(c: CardComplaint): Signing[] {
  return [
    { meaning: 'findings', by: c.findingsBy, at: c.findingsAt },
    { meaning: 'decided', by: c.decidedBy, at: c.decidedAt },
    { meaning: 'second', by: c.secondSignedBy, at: c.secondSignedAt },
    ...c.thread.actions.flatMap(({ approvedBy, approvedAt, verifiedBy, verifiedAt }): Signing[] => [
      { meaning: 'measure', by: approvedBy, at: approvedAt },
      { meaning: 'verified', by: verifiedBy, at: verifiedAt },
    ]),
    ...c.replies.map(
      ({ approvedBy, approvedAt }): Signing => ({ meaning: 'reply', by: approvedBy, at: approvedAt }),
    ),
  ]
}
