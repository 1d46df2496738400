import { replyRoutes } from '@redress/contracts/replies'
import { needKey } from '../../platform/need-key.ts'
import type { Serve } from '../../platform/serve.ts'
import type { Services } from '../../platform/services.ts'
import { findTrackingLink } from '../complaints/tracking-link.ts'
import { keepDocument } from '../files/keep-document.ts'
import { sendDrawn } from '../files/send-drawn.ts'
import { answerReply } from './commands/answer-reply.ts'
import { approveReply } from './commands/approve-reply.ts'
import { beginReply } from './commands/begin-reply.ts'
import { changeReply } from './commands/change-reply.ts'
import { releasePart } from './commands/release-part.ts'
import { type DrawnLetter, sendReply } from './commands/send-reply.ts'
import { drawLetter, drawPages } from './letter.ts'
import { readOurReply, readRounds } from './reply.queries.ts'
import { sendLetter } from './sent-letter.ts'

const pdf = 'application/pdf'

export function repliesFeature(serve: Serve) {
  serve(replyRoutes.read, ({ services, params, actor }) => readRounds(services, params.number, actor))

  serve(replyRoutes.begin, async ({ services, params, actor, write }) => {
    await write((context) => beginReply(context, params.number))
    return readRounds(services, params.number, actor)
  })

  serve(replyRoutes.change, async ({ services, params, body, actor, write }) => {
    await write((context) => changeReply(context, params.number, body))
    return readRounds(services, params.number, actor)
  })

  serve(replyRoutes.release, async ({ services, params, body, actor, write }) => {
    await write((context) => releasePart(context, params.number, body))
    return readRounds(services, params.number, actor)
  })

  serve(replyRoutes.approve, async ({ services, params, body, actor, write }) => {
    await write((context) => approveReply(context, params.number, body))
    return readRounds(services, params.number, actor)
  })

  serve(replyRoutes.send, async ({ services, params, body, actor, write }) => {
    const letter = await keptLetter(services, params.number, body.version)
    await write((context) => sendReply(context, params.number, body, letter))
    return readRounds(services, params.number, actor)
  })

  serve(replyRoutes.preview, async ({ services, params, reply }) => {
    const { pdf: bytes } = await drawLetter(services, params.number, { isDraft: true })
    return sendDrawn(reply, `${params.number}-draft.pdf`, bytes)
  })

  serve(replyRoutes.draw, ({ services, params, body }) => drawPages(services, params.number, body))

  serve(replyRoutes.letter, ({ services, params: { number, round }, reply }) =>
    sendLetter(services, reply, { complaint: { number }, round }),
  )

  serve(replyRoutes.trackLetter, async ({ services, params, reply }) => {
    const { complaintId } = await findTrackingLink(services, params.token)
    return sendLetter(services, reply, { complaintId })
  })

  serve(replyRoutes.track, async ({ services, params }) => {
    const { complaintId } = await findTrackingLink(services, params.token)
    return readOurReply(services, complaintId)
  })

  serve(replyRoutes.answer, async ({ services, request, params, body, write }) => {
    needKey(request)
    const link = await findTrackingLink(services, params.token)
    await write((context) => answerReply(context, link.complaintId, body), {
      kind: 'customer',
      linkId: link.id,
      name: 'customer',
    })
    return readOurReply(services, link.complaintId)
  })
}

/** Drawn and kept before the transaction; null where this version can't be sent, which the command then words. */
async function keptLetter(services: Services, number: string, version: number): Promise<DrawnLetter | null> {
  const open = await services.prisma.reply.findFirst({
    where: { complaint: { number }, status: 'approved', version },
    select: { id: true },
  })
  if (!open) return null
  const letter = await drawLetter(services, number, { isDraft: false })
  if (letter.version !== version || letter.status !== 'approved') return null
  return { ...(await keepDocument(services, letter.pdf, pdf)), silenceAt: letter.silenceAt }
}
