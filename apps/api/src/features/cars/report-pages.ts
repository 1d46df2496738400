import { ReportContent } from '@redress/contracts/cars'
import type { DrawnPages } from '@redress/documents/drawn-pages'
import { drawEightD } from '@redress/documents/eight-d'
import type { CarStage } from '@redress/domain/cars/car'
import { scoreOf } from '@redress/domain/cars/score'
import { contentAt } from '@redress/domain/cars/staged'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { Services } from '../../platform/services.ts'
import { unlessBusy } from '../files/send-drawn.ts'
import { withChart } from './complaint-chart.queries.ts'
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
  const reading = { tx: services.prisma, services, now: services.clock() }
  const content = ReportContent.parse(await withChart(reading, await readCarContent(services.prisma, number)))
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
