import { isConcerned } from '@redress/domain/complaints/verdict'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'

/**
 * The person complained about never decides (AN-6).
 * @returns the id of whoever may.
 * @throws `own-matter`
 */
export async function whoJudges(
  { tx, actor }: WriteContext,
  { employeeConcerned }: { employeeConcerned: string },
): Promise<string> {
  if (actor.kind !== 'user') throw problem('forbidden')
  const person = await tx.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { name: true, email: true },
  })
  if (isConcerned(employeeConcerned, person)) throw problem('own-matter')
  return actor.id
}
