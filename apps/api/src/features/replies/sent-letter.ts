import type { Prisma } from '@redress/prisma/generated/client'
import type { FastifyReply } from 'fastify'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { sendDrawn } from '../files/send-drawn.ts'
import { sendFile } from '../files/serve-file.ts'
import { drawSentLetter } from './letter.ts'

/** The newest letter that was sent, or the one of a round: as it was kept, and for letters from elsewhere, one drawn for this reader. */
export async function sendLetter(
  services: Services,
  reply: FastifyReply,
  where: Prisma.ReplyWhereInput,
): Promise<FastifyReply> {
  const letter = await services.prisma.reply.findFirst({
    where: { ...where, sentAt: { not: null } },
    orderBy: { round: 'desc' },
    select: { id: true, document: { select: { hash: true, name: true, mediaType: true } } },
  })
  if (!letter) throw problem('not-found')
  if (letter.document) return sendFile(reply, services, letter.document)
  const { bytes, name } = await drawSentLetter(services, letter.id)
  return sendDrawn(reply, name, bytes)
}
