import type { ImportStatus } from '@redress/domain/journal/journal-import.workflow'
import type { Services } from '../../../platform/services.ts'
import { type Writer, write } from '../../../platform/write.ts'
import type { Counts } from '../report-rows.ts'
import { Superseded } from '../superseded.ts'
import { changeImport } from './find-import.ts'

type Finish = {
  from: ImportStatus
  to: ImportStatus
  counts?: Counts
  stopReason?: string
}

/** A job has come to its end, unless somebody stopped it at the last moment. */
export async function finishJob(services: Services, by: Writer, id: string, finish: Finish): Promise<void> {
  const { from, to, counts, stopReason = '' } = finish
  await write(services, by, async (context) => {
    const { count } = await context.tx.journalImport.updateMany({
      where: { id, status: from },
      data: { status: to, finishedAt: context.now, stopReason },
    })
    if (count === 0) throw new Superseded()
    return changeImport(context, id, `journal-import.${to}`, {}, counts ?? {})
  })
}
