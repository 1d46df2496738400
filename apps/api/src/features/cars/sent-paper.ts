import { ReportContent } from '@redress/contracts/cars'
import { renderEightD } from '@redress/documents/eight-d'
import { eightDWorkbook } from '@redress/documents/eight-d-workbook'
import { isCustomerLanguage } from '@redress/domain/languages/language'
import type { FastifyReply } from 'fastify'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { sendDrawn, unlessBusy } from '../files/send-drawn.ts'
import { sendFile } from '../files/serve-file.ts'
import { pngOf } from './draw-copy.ts'
import { paperTypes } from './drawn-revision.ts'
import { earlierReports } from './earlier-reports.ts'
import { printedScores } from './printed-scores.ts'
import { reportData } from './report-data.ts'

type Which = keyof typeof paperTypes

/**
 * A paper of a revision: as it was kept, and for revisions from elsewhere, such as the demo's, one drawn for this
 * reader from the content that was kept (CAR-7).
 * @throws `not-found`, `unavailable`
 */
export async function sendPaper(
  services: Services,
  reply: FastifyReply,
  { number, revision }: { number: string; revision: number },
  which: Which,
): Promise<FastifyReply> {
  const file = { select: { hash: true, name: true, mediaType: true } } as const
  const sent = await services.prisma.carRevision.findFirst({
    where: { car: { number }, revision },
    select: { id: true, pdf: file, xlsx: file },
  })
  if (!sent) throw problem('not-found')
  const kept = sent[which]
  if (kept) return sendFile(reply, services, kept)
  const bytes = await drawAgain(services, sent.id, which)
  return sendDrawn(reply, `${number}-${revision}.${which}`, bytes, paperTypes[which])
}

async function drawAgain(services: Services, id: string, which: Which): Promise<Uint8Array> {
  const kept = await services.prisma.carRevision.findUniqueOrThrow({
    where: { id },
    include: { car: { select: { number: true } } },
  })
  const data = await reportData(services, ReportContent.parse(kept.content), {
    stage: kept.stage,
    language: isCustomerLanguage(kept.language) ? kept.language : 'en',
    isDraft: false,
    revision: { number: kept.revision, hash: kept.hash },
    earlier: await earlierReports(services, kept.car.number, kept.revision),
    scores: await printedScores(services, kept.car.number, { own: kept.ourScore, revision: kept.revision }),
    asOf: kept.sentAt,
  })
  return which === 'pdf' ? unlessBusy(renderEightD(data)) : eightDWorkbook(data, pngOf)
}
