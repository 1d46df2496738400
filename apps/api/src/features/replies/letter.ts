import type { ReplyChange } from '@redress/contracts/replies'
import type { DrawnPages } from '@redress/documents/drawn-pages'
import { drawFormalReply, type LetterData, renderFormalReply } from '@redress/documents/formal-reply'
import { isCustomerLanguage } from '@redress/domain/languages/language'
import { silenceDays } from '@redress/domain/replies/reply.workflow'
import type { Prisma } from '@redress/prisma/generated/client'
import type { z } from 'zod'
import { companyOf } from '../../platform/company.ts'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { unlessBusy } from '../files/send-drawn.ts'
import { replyNumber } from './found-reply.ts'

const dayMs = 86_400_000
const person = { select: { name: true, position: true, role: true } } as const

const parts = {
  parts: true,
  createdBy: person,
  approvedBy: person,
  complaint: {
    include: {
      contact: { select: { email: true } },
      lines: {
        orderBy: { position: 'asc' },
        include: { product: { select: { number: true, name: true } }, batch: { select: { number: true } } },
      },
    },
  },
} as const satisfies Prisma.ReplyInclude

type Found = Prisma.ReplyGetPayload<{ include: typeof parts }>

export type Letter = { pdf: Uint8Array; silenceAt: Date; version: number; status: Found['status'] }

/** Until when an answer is waited for (RE-6). */
export function silenceFrom(now: Date): Date {
  return new Date(now.getTime() + silenceDays * dayMs)
}

function letterData({ env }: Services, reply: Found, now: Date, isDraft: boolean): LetterData {
  const { complaint: c } = reply
  const bodyOf = (kind: string) => reply.parts.find((part) => part.kind === kind)?.body ?? ''
  const signer = (user: Found['createdBy']) => ({
    name: user.name,
    position: user.position,
    role: user.role,
  })
  return {
    language: isCustomerLanguage(reply.language) ? reply.language : 'en',
    company: companyOf(env),
    isDraft,
    number: replyNumber(c.number, reply.round),
    complaintNumber: c.number,
    customersNumber: c.customersNumber,
    writtenAt: now,
    receivedAt: c.receivedAt,
    silenceAt: silenceFrom(now),
    timeZone: env.COMPANY_TIME_ZONE,
    recipient: {
      company: c.companyName,
      name: c.contactName,
      address: c.contactAddress,
      email: c.contactEmail || (c.contact?.email ?? ''),
    },
    products: c.lines.map((line) => ({
      product: line.product ? `${line.product.number} ${line.product.name}` : line.productText,
      batch: line.batch?.number ?? line.batchText,
    })),
    decision: reply.decision,
    amount: reply.amount?.toFixed(2) ?? null,
    currency: reply.currency,
    manner: reply.manner,
    gist: reply.gist,
    technical: bodyOf('technical'),
    commercial: bodyOf('commercial'),
    legal: bodyOf('legal'),
    measures: reply.measures,
    enclosures: linesOf(reply.enclosures),
    signatures: [signer(reply.createdBy), ...(reply.approvedBy ? [signer(reply.approvedBy)] : [])],
  }
}

async function findOpen(services: Services, complaintNumber: string): Promise<Found> {
  const reply = await services.prisma.reply.findFirst({
    where: { complaint: { number: complaintNumber }, status: { in: ['draft', 'approved'] } },
    orderBy: { round: 'desc' },
    include: parts,
  })
  if (!reply) throw problem('not-found')
  return reply
}

/** Draws the letter that is being written. @throws `not-found` where none is. */
export async function drawLetter(
  services: Services,
  complaintNumber: string,
  { isDraft }: { isDraft: boolean },
): Promise<Letter> {
  const reply = await findOpen(services, complaintNumber)
  const now = services.clock()
  const pdf = await unlessBusy(renderFormalReply(letterData(services, reply, now, isDraft)))
  return { pdf, silenceAt: silenceFrom(now), version: reply.version, status: reply.status }
}

/** A letter that was sent before its PDF was kept here: as of the day it went, with the term it named. */
export async function drawSentLetter(
  services: Services,
  id: string,
): Promise<{ bytes: Uint8Array; name: string }> {
  const reply = await services.prisma.reply.findUniqueOrThrow({ where: { id }, include: parts })
  const sentAt = reply.sentAt ?? reply.createdAt
  const data = letterData(services, reply, sentAt, false)
  const silenceAt = reply.silenceAt ?? data.silenceAt
  const bytes = await unlessBusy(renderFormalReply({ ...data, silenceAt }))
  return { bytes, name: `${data.number.replace('/', '-')}.pdf` }
}

/** What is typed and not saved; absent means as it is saved. */
type Words = Omit<z.output<typeof ReplyChange>, 'version'>

/**
 * The pages as they would be with these words (RE-1): drawn for the eye of the writer and kept nowhere.
 * @throws `not-found` where no letter is being written, `unavailable` where too many documents are waiting.
 */
export async function drawPages(
  services: Services,
  complaintNumber: string,
  { technical, commercial, legal, enclosures, ...words }: Words,
): Promise<DrawnPages> {
  const saved = letterData(services, await findOpen(services, complaintNumber), services.clock(), true)
  const bodies = { technical, commercial, legal }
  const typed = Object.entries({ ...words, ...bodies }).filter(([, value]) => value !== undefined)
  return unlessBusy(
    drawFormalReply({
      ...saved,
      ...Object.fromEntries(typed),
      ...(enclosures === undefined ? {} : { enclosures: linesOf(enclosures) }),
    }),
  )
}

function linesOf(enclosures: string): string[] {
  return enclosures
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
