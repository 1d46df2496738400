import type { RevisionSending } from '@redress/contracts/car-revisions'
import { ReportContent } from '@redress/contracts/cars'
import { renderEightD } from '@redress/documents/eight-d'
import { eightDWorkbook } from '@redress/documents/eight-d-workbook'
import type { CarContent } from '@redress/domain/cars/content'
import { scoreOf } from '@redress/domain/cars/score'
import { contentAt, gatesMissing } from '@redress/domain/cars/staged'
import { type CustomerLanguage, isCustomerLanguage } from '@redress/domain/languages/language'
import type { Services } from '../../platform/services.ts'
import { keepDocument } from '../files/keep-document.ts'
import { unlessBusy } from '../files/send-drawn.ts'
import { workbookType } from '../files/workbook-bounds.ts'
import { withChart } from './complaint-chart.queries.ts'
import { pngOf } from './draw-copy.ts'
import { earlierReports } from './earlier-reports.ts'
import { printedScores } from './printed-scores.ts'
import { readCarContent } from './read-car.ts'
import { reportData } from './report-data.ts'
import { hashOfContent } from './sign-car.ts'

type Kept = Awaited<ReturnType<typeof keepDocument>>

/** A report as it was drawn and kept, of the very content whose hash it bears. */
export type DrawnRevision = {
  revision: number
  language: CustomerLanguage
  content: CarContent
  hash: string
  ourScore: number
  pdf: Kept
  workbook: Kept
  /** Milliseconds each paper took to draw. */
  spent: { pdf: number; xlsx: number }
}

export const paperTypes = {
  pdf: 'application/pdf',
  xlsx: workbookType,
} as const

/** The content of a stage and its hash, as it stands now. */
export async function contentToSend(
  reading: Parameters<typeof withChart>[0],
  number: string,
  stage: RevisionSending['stage'],
) {
  const whole = ReportContent.parse(await withChart(reading, await readCarContent(reading.tx, number)))
  const content = contentAt(whole, stage)
  return { whole, content, hash: hashOfContent(content) }
}

/**
 * Draws and keeps both papers before the transaction, which compares the hash once more. Null where the stage can't be
 * sent, which the command then words.
 */
export async function drawRevision(
  services: Services,
  number: string,
  { stage, language: wish }: RevisionSending,
): Promise<DrawnRevision | null> {
  const reading = { tx: services.prisma, services, now: services.clock() }
  const { whole, content, hash } = await contentToSend(reading, number, stage)
  if (gatesMissing(whole, stage).length > 0) return null
  const last = await services.prisma.carRevision.findFirst({
    where: { car: { number } },
    orderBy: { revision: 'desc' },
    select: { revision: true },
  })
  const revision = (last?.revision ?? 0) + 1
  const language = wish ?? (isCustomerLanguage(whole.language) ? whole.language : 'en')
  const ourScore = scoreOf(whole).total
  const data = await reportData(services, content, {
    stage,
    language,
    isDraft: false,
    revision: { number: revision, hash },
    earlier: await earlierReports(services, number, revision),
    scores: await printedScores(services, number, { own: ourScore, revision }),
    asOf: services.clock(),
  })
  const began = performance.now()
  const pdf = await unlessBusy(renderEightD(data))
  const between = performance.now()
  const workbook = await eightDWorkbook(data, pngOf)
  const spent = { pdf: between - began, xlsx: performance.now() - between }
  return {
    revision,
    language,
    content,
    hash,
    ourScore,
    pdf: await keepDocument(services, pdf, paperTypes.pdf),
    workbook: await keepDocument(services, workbook, paperTypes.xlsx),
    spent,
  }
}
