import { permissions } from '@redress/domain/identity/permissions'
import { replyDecisions, replyPartKinds, replyStatuses } from '@redress/domain/replies/reply'
import { z } from 'zod'
import { ByComplaintNumber, ByToken, Id, Instant, optionalText, text, Version } from './fields.ts'
import { route } from './route.ts'

const Writer = z.object({ id: Id, name: z.string() })

const ReplyPart = z
  .object({
    body: z.string(),
    /** Who wrote last; null while it is empty. */
    writtenBy: Writer.nullable(),
    releasedBy: Writer.nullable(),
    releasedAt: Instant.nullable(),
    /** The reader wrote some of it, in this round or a former one, and so can't release it. */
    ownWork: z.boolean(),
  })
  .meta({ id: 'ReplyPart' })

/** Decimal with a point and at most two places; money never passes through a binary fraction. */
const Amount = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/)
const Currency = z.string().regex(/^([A-Z]{3})?$/)

export const FormalReply = z
  .object({
    id: Id,
    round: z.number().int(),
    /** On the letter: the complaint's number and the round. */
    number: z.string(),
    language: z.string(),
    status: z.enum(replyStatuses),
    decision: z.enum(replyDecisions).nullable(),
    gist: z.string(),
    amount: z.string().nullable(),
    currency: z.string(),
    manner: z.string(),
    measures: z.string(),
    enclosures: z.string(),
    parts: z.record(z.enum(replyPartKinds), ReplyPart),
    approvedBy: Writer.nullable(),
    approvedAt: Instant.nullable(),
    sentAt: Instant.nullable(),
    silenceAt: Instant.nullable(),
    answeredAt: Instant.nullable(),
    bySilence: z.boolean(),
    answerReason: z.string(),
    documentId: Id.nullable(),
    /** Steps the desk may take from here, with what each still lacks. */
    nextSteps: z.array(
      z.object({
        action: z.enum(['approve', 'send', 'change']),
        permission: z.enum(permissions),
        missing: z.array(z.string()),
      }),
    ),
    version: z.number().int(),
  })
  .meta({ id: 'FormalReply' })
export type FormalReply = z.infer<typeof FormalReply>

/** All rounds of one complaint, the newest first. */
export const ReplyRounds = z
  .object({ rounds: z.array(FormalReply), mayBegin: z.boolean() })
  .meta({ id: 'ReplyRounds' })
export type ReplyRounds = z.infer<typeof ReplyRounds>

const long = text(20_000).optional()

/** Absent means leave it. A changed part loses its release, a changed letter its approval (RE-5). */
export const ReplyChange = z.strictObject({
  version: Version,
  decision: z.enum(replyDecisions).nullable().optional(),
  gist: text(5_000).optional(),
  amount: Amount.nullable().optional(),
  currency: Currency.optional(),
  manner: text(2_000).optional(),
  measures: long,
  enclosures: text(4_000).optional(),
  technical: long,
  commercial: long,
  legal: long,
})

/** What is typed and not saved yet, for the pages beside it; a half-typed amount is left out by the caller. */
const ReplyWords = ReplyChange.omit({ version: true })

/** The pages of the letter as one picture, one below the other. */
export const LetterPages = z
  .object({ svg: z.string(), pages: z.number().int().min(1) })
  .meta({ id: 'LetterPages' })

const upon = z.strictObject({ version: Version })

/** What the customer sees of the newest letter that was sent. */
export const OurReply = z
  .object({
    reply: z
      .object({
        number: z.string(),
        sentAt: Instant,
        status: z.enum(['sent', 'accepted', 'rejected']),
        bySilence: z.boolean(),
        silenceAt: Instant,
        answeredAt: Instant.nullable(),
        canAnswer: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'OurReply' })
export type OurReply = z.infer<typeof OurReply>

export const replyRoutes = {
  read: route({
    method: 'GET',
    path: '/api/complaints/:number/reply',
    permission: 'complaint.read',
    summary: 'Every round of the formal written reply (RE-1, RE-6)',
    params: ByComplaintNumber,
    reply: ReplyRounds,
  }),
  begin: route({
    method: 'POST',
    path: '/api/complaints/:number/reply',
    permission: 'reply.write',
    summary: 'Begin the letter; a further round begins with the words of the last one',
    params: ByComplaintNumber,
    reply: ReplyRounds,
    status: 201,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/complaints/:number/reply',
    permission: 'reply.write',
    summary: 'Write the letter or its parts',
    params: ByComplaintNumber,
    body: ReplyChange,
    reply: ReplyRounds,
  }),
  release: route({
    method: 'POST',
    path: '/api/complaints/:number/reply/release',
    permission: 'reply.release',
    summary: 'Release one part that somebody else wrote (RE-5)',
    params: ByComplaintNumber,
    body: upon.extend({ part: z.enum(replyPartKinds) }),
    reply: ReplyRounds,
  }),
  approve: route({
    method: 'POST',
    path: '/api/complaints/:number/reply/approve',
    permission: 'reply.approve',
    summary: 'Approve the whole letter; nobody approves what he wrote himself',
    params: ByComplaintNumber,
    body: upon,
    reply: ReplyRounds,
  }),
  send: route({
    method: 'POST',
    path: '/api/complaints/:number/reply/send',
    permission: 'reply.write',
    summary: 'Send the approved letter as PDF; it is kept for ever and changes no more',
    params: ByComplaintNumber,
    body: upon,
    reply: ReplyRounds,
  }),
  preview: route({
    method: 'GET',
    path: '/api/complaints/:number/reply/preview',
    permission: 'complaint.read',
    summary: 'The letter as PDF with the mark of a draft',
    params: ByComplaintNumber,
    reply: 'file',
  }),
  letter: route({
    method: 'GET',
    path: '/api/complaints/:number/reply/:round/letter',
    permission: 'complaint.read',
    summary: 'A letter that was sent, as PDF',
    params: ByComplaintNumber.extend({ round: z.coerce.number().int().min(1).max(1_000) }),
    reply: 'file',
  }),
  draw: route({
    method: 'POST',
    path: '/api/complaints/:number/reply/pages',
    permission: 'reply.write',
    summary: 'The pages of the letter with the words being typed, marked as a draft; nothing is kept',
    params: ByComplaintNumber,
    body: ReplyWords,
    reply: LetterPages,
  }),
  track: route({
    method: 'GET',
    path: '/api/public/tracking/:token/reply',
    permission: 'public',
    summary: 'Our written reply on the tracking page',
    params: ByToken,
    reply: OurReply,
    limit: 'public-read',
  }),
  trackLetter: route({
    method: 'GET',
    path: '/api/public/tracking/:token/reply/letter',
    permission: 'public',
    summary: 'The newest letter that was sent, as PDF',
    params: ByToken,
    reply: 'file',
    limit: 'public-read',
  }),
  answer: route({
    method: 'POST',
    path: '/api/public/tracking/:token/reply',
    permission: 'public',
    summary: 'The customer accepts the reply, or rejects it with a reason; answered once (RE-6)',
    params: ByToken,
    body: z.strictObject({ decision: z.enum(['accepted', 'rejected']), reason: optionalText(5_000) }),
    reply: OurReply,
    limit: 'public-write',
  }),
}
