import { isOpen, noClock } from '@redress/domain/complaints/complaint'
import { humanNumber, yearIn } from '@redress/domain/numbers/human-number'
import { startClock } from '@redress/domain/sla/clock'
import { indexWords } from '@redress/domain/text/search-words'
import type { Batch, Complaint, Customer, Prisma, Product } from '../generated/client.ts'
import type { Tx } from '../src/connect.ts'
import { aProduct } from './catalog.ts'
import { aCustomer } from './customers.ts'
import { aCalendar, plantHours, twoWorkingDays } from './sla.ts'
import { aUser } from './users.ts'

type Line = Partial<Omit<Prisma.ComplaintLineUncheckedCreateInput, 'complaintId' | 'position'>>
type Clock = Partial<Omit<Prisma.ClockUncheckedCreateInput, 'threadId'>>

export type ComplaintWish = Partial<
  Omit<Prisma.ComplaintUncheckedCreateInput, 'isOpen' | 'threadId' | 'lines' | 'attachments' | 'links'>
> & {
  /** One line of an own product when left out; `batch` and `product` are a short way to say its parents. */
  complaintLines?: Line[]
  product?: Pick<Product, 'id' | 'number'>
  batch?: Pick<Batch, 'id' | 'number' | 'productId'>
  /** The first-reply clock: its times are worked out from `receivedAt` unless given; null for none. */
  clock?: Clock | null
}

/**
 * A complaint with everything that belongs to it: thread, first message, line, clock, search words and, past
 * `registered`, a responsible engineer. Takes its number from the counter, so the API can go on from there.
 */
export async function aComplaint(prisma: Tx, wish: ComplaintWish = {}): Promise<Complaint> {
  const { complaintLines, product, batch, clock: clockWish, ...o } = wish
  const step = o.step ?? 'registered'
  const receivedAt = new Date(o.receivedAt ?? Date.now())
  const registeredAt = o.registeredAt ?? receivedAt
  const customer = await customerOf(prisma, o.customerId)
  const lines = complaintLines ?? [await lineOf(prisma, product, batch)]
  const thread = await prisma.thread.create({ data: {} })
  const clock = clockWish === null ? null : await clockOf(prisma, thread.id, receivedAt, clockWish)
  const described = {
    number: o.number ?? (await nextNumber(prisma, new Date(registeredAt))),
    subject: 'Keys of the third row are dead',
    wording: 'Since the last delivery the keys of the third row do not answer any more.',
    companyName: customer?.name ?? 'Nobody we know Ltd',
    contactName: 'Ewa Lis',
    ...o,
  }
  const complaint = await prisma.complaint.create({
    data: {
      kind: 'complaint',
      channel: 'email',
      language: 'en',
      registeredBy: 'Anna Agent',
      lastWordAt: receivedAt,
      lastWordBy: 'customer',
      actBy: clock && !clock.metAt && isOpen(step) ? clock.dueAt : noClock,
      closedAt: step === 'closed' ? receivedAt : null,
      responsibleId: step === 'registered' ? null : await responsibleOf(prisma, o.responsibleId),
      searchWords: indexWords(
        described.number,
        described.subject,
        described.wording,
        described.companyName,
        described.contactName,
        ...lines.flatMap((line) => [line.productText ?? '', line.batchText ?? '']),
      ),
      ...described,
      step,
      isOpen: isOpen(step),
      customerId: customer?.id ?? null,
      receivedAt,
      registeredAt,
      threadId: thread.id,
      lines: { create: lines.map((line, index) => ({ productText: '', ...line, position: index + 1 })) },
    },
  })
  await aMessage(prisma, complaint, { body: complaint.wording, at: receivedAt, channel: complaint.channel })
  return complaint
}

/** One more word in the complaint's thread, from the customer unless told otherwise; changes nothing else. */
export function aMessage(
  prisma: Tx,
  complaint: Pick<Complaint, 'threadId' | 'contactName'>,
  o: Partial<Omit<Prisma.MessageUncheckedCreateInput, 'threadId'>> = {},
) {
  return prisma.message.create({
    data: {
      kind: 'from_customer',
      channel: 'email',
      body: 'Is there any news?',
      authorName: complaint.contactName,
      at: new Date(),
      ...o,
      threadId: complaint.threadId,
    },
  })
}

function customerOf(prisma: Tx, id: string | null | undefined): Promise<Customer | null> {
  if (id === null) return Promise.resolve(null)
  return id === undefined ? aCustomer(prisma) : prisma.customer.findUniqueOrThrow({ where: { id } })
}

async function responsibleOf(prisma: Tx, id: string | null | undefined): Promise<string | null> {
  return id === undefined ? (await aUser(prisma, { role: 'engineer' })).id : id
}

async function lineOf(
  prisma: Tx,
  product: ComplaintWish['product'],
  batch: ComplaintWish['batch'],
): Promise<Line> {
  const made =
    product ??
    (batch
      ? await prisma.product.findUniqueOrThrow({ where: { id: batch.productId } })
      : await aProduct(prisma))
  return {
    productText: made.number,
    productId: made.id,
    batchText: batch?.number ?? '',
    batchId: batch?.id ?? null,
  }
}

async function clockOf(prisma: Tx, threadId: string, receivedAt: Date, o: Clock = {}) {
  const { startedAt, atRiskAt, dueAt } = startClock(plantHours, receivedAt, twoWorkingDays)
  const calendarId = o.calendarId ?? (await aCalendar(prisma)).id
  return prisma.clock.create({
    data: {
      kind: 'first_reply',
      target: twoWorkingDays,
      startedAt,
      atRiskAt,
      dueAt,
      ...o,
      calendarId,
      threadId,
    },
  })
}

async function nextNumber(prisma: Tx, registeredAt: Date): Promise<string> {
  const year = yearIn(plantHours.timeZone, registeredAt)
  const { value } = await prisma.counter.upsert({
    where: { kind_year: { kind: 'complaint', year } },
    create: { kind: 'complaint', year, value: 1 },
    update: { value: { increment: 1 } },
  })
  return humanNumber('complaint', year, value)
}
