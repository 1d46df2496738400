import type { Timeline } from '@redress/contracts/timeline'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { readCaseTimeline } from '../complaints/timeline.queries.ts'

/** Comments and changes of one CAR, newest first. */
export async function readCarTimeline(
  services: Services,
  number: string,
  cursor: string | undefined,
): Promise<Timeline> {
  const timeline = await readCaseTimeline(services, {
    subject: 'car',
    cases: `SELECT "id", "threadId", NULL::text AS "of" FROM "Car" WHERE "number" = $1`,
    number,
    show: 'everything',
    cursor,
  })
  if (!timeline) throw problem('not-found')
  return timeline
}
