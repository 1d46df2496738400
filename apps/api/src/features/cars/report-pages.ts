import { ReportContent } from '@redress/contracts/cars'
import type { DrawnPages } from '@redress/documents/drawn-pages'
import { drawEightD } from '@redress/documents/eight-d'
import { RendererBusy } from '@redress/documents/renderer'
import type { CarStage } from '@redress/domain/cars/car'
import { scoreOf } from '@redress/domain/cars/score'
import { contentAt } from '@redress/domain/cars/staged'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { earlierReports } from './earlier-reports.ts'
import { printedScores } from './printed-scores.ts'
import { readCarContent } from './read-car.ts'
import { reportData } from './report-data.ts'

type Look = { stage: CarStage; language: CustomerLanguage }

/** The pages as they would be sent now, marked as a draft. @throws `not-found`, `unavailable` */
export async function drawReportPages(
  services: Services,
  number: string,
  { stage, language }: Look,
): Promise<DrawnPages> {
  const content = ReportContent.parse(await readCarContent(services.prisma, number))
  const data = await reportData(services, contentAt(content, stage), {
    stage,
    language,
    isDraft: true,
    revision: null,
    earlier: await earlierReports(services, number),
    scores: await printedScores(services, number, { own: scoreOf(content).total }),
    asOf: services.clock(),
  })
  return unlessBusy(drawEightD(data))
}

/** Waits for a document; where too many wait already, the caller is asked to come again. */
export async function unlessBusy<T>(document: Promise<T>): Promise<T> {
  try {
    return await document
  } catch (error) {
    throw error instanceof RendererBusy ? problem('unavailable') : error
  }
}
