import { journalRoutes } from '@redress/contracts/journal-routes'
import { isTimeZone } from '@redress/domain/sla/zone'
import { needKey } from '../../platform/need-key.ts'
import { fieldProblem, problem } from '../../platform/problem.ts'
import type { Serve } from '../../platform/serve.ts'
import type { Services } from '../../platform/services.ts'
import { disposition } from '../files/serve-file.ts'
import { takeUpload } from '../files/take-upload.ts'
import { createImport, inspectUpload } from './commands/create-import.ts'
import { mapImport, reshapeImport } from './commands/plan-import.ts'
import { startCheck, startRun, startUndo, stopJob } from './commands/start-job.ts'
import { listImports, readImport } from './import-view.ts'
import { type Given, inspectJournal } from './inspect-journal.ts'
import { listKept, listRows, readSample, readValues } from './journal.queries.ts'
import { openReport } from './report-file.ts'
import { storedShape } from './stored-import.ts'

function checkZone(timeZone: string | undefined, pointer: `#/${string}`): void {
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw fieldProblem(pointer, 'unknown-zone')
}

async function inspectAgain(services: Services, id: string, said: Partial<Given>) {
  const found = await services.prisma.journalImport.findUnique({ where: { id }, include: { file: true } })
  if (!found) throw problem('not-found')
  const { shape } = storedShape(found)
  const file = { hash: found.file.hash, isWorkbook: shape.format === 'xlsx' }
  return inspectJournal(services, file, { ...said, timeZone: said.timeZone ?? shape.timeZone })
}

/** Old journals (IN-10): detect, map, check, run, take back. What is long runs as a job and is asked after. */
export function journalFeature(serve: Serve) {
  serve(journalRoutes.upload, (handling) => takeUpload(handling))

  serve(journalRoutes.create, async ({ services, actor, body, request, write }) => {
    needKey(request)
    checkZone(body.timeZone, '#/timeZone')
    const inspected = await inspectUpload(services, actor.id, body)
    const { id } = await write((context) => createImport(context, body.upload, inspected))
    return readImport(services, id)
  })

  serve(journalRoutes.list, ({ services, query }) => listImports(services, query))
  serve(journalRoutes.read, ({ services, params }) => readImport(services, params.id))
  serve(journalRoutes.sample, ({ services, params }) => readSample(services, params.id))
  serve(journalRoutes.values, ({ services, params, query }) => readValues(services, params.id, query))
  serve(journalRoutes.rows, ({ services, params, query }) => listRows(services, params.id, query))
  serve(journalRoutes.kept, ({ services, params }) => listKept(services, params.id))

  serve(journalRoutes.shape, async ({ services, params: { id }, body, write }) => {
    checkZone(body.shape.timeZone, '#/shape/timeZone')
    const stored = await inspectAgain(services, id, body.shape)
    await write((context) => reshapeImport(context, id, body.version, stored))
    return readImport(services, id)
  })

  serve(journalRoutes.map, async ({ services, params: { id }, body, write }) => {
    await write((context) => mapImport(context, id, body.version, body.mapping))
    return readImport(services, id)
  })

  serve(journalRoutes.check, async ({ services, params: { id }, body, write }) => {
    await write((context) => startCheck(context, id, body.version))
    return readImport(services, id)
  })

  serve(journalRoutes.run, async ({ services, params: { id }, body, write }) => {
    await write((context) => startRun(context, id, body.version))
    return readImport(services, id)
  })

  serve(journalRoutes.stop, async ({ services, params: { id }, write }) => {
    await write((context) => stopJob(context, id))
    return readImport(services, id)
  })

  serve(journalRoutes.undo, async ({ services, params: { id }, body, write }) => {
    await write((context) => startUndo(context, id, body.version, body.reason))
    return readImport(services, id)
  })

  serve(journalRoutes.report, async ({ services, actor, params, query, reply }) => {
    const { name, content } = await openReport(services, params.id, query.isDry, actor.id)
    return reply
      .header('content-disposition', disposition('attachment', name))
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'no-store')
      .type('text/csv; charset=utf-8')
      .send(content)
  })
}
