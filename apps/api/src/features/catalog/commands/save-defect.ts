import { newId } from '../../../platform/insert-row.ts'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import { refuseTaken } from '../../../platform/refuse-taken.ts'
import type { WriteContext } from '../../../platform/write.ts'

/** Two levels and no more: below a group in use stand codes (AN-3). */
async function checkGroup({ tx }: WriteContext, groupId: string | null): Promise<void> {
  if (groupId === null) return
  // Nobody takes the group out of use while a code comes to it.
  const found = await tx.$executeRaw`
    SELECT 1 FROM "DefectCode" WHERE "id" = ${groupId}::uuid AND "parentId" IS NULL AND "active" FOR UPDATE`
  if (found === 0) throw fieldProblem('#/groupId', 'not-found')
}

type Creation = { code: string; name: string; groupId: string | null }

export async function createDefect(context: WriteContext, { code, name, groupId }: Creation) {
  await checkGroup(context, groupId)
  const id = newId()
  await context.tx.defectCode
    .create({ data: { id, code, name, parentId: groupId } })
    .catch(refuseTaken('#/code'))
  context.record({
    subject: 'defect-code',
    subjectId: id,
    type: 'defect-code.created',
    isNew: true,
    data: { after: { code, name, groupId } },
  })
  return null
}

type Change = { version: number; name: string; groupId: string | null; active: boolean }

/** Renames, moves or takes out of use; complaints keep their code, and a group goes after its codes (AN-3, AL-1). */
export async function changeDefect(context: WriteContext, id: string, change: Change) {
  const { tx, record } = context
  const { version, name, groupId, active } = change
  const before = await tx.defectCode.findUnique({
    where: { id },
    select: { name: true, parentId: true, active: true },
  })
  if (!before) throw problem('not-found')
  const isGroup = before.parentId === null
  if (isGroup !== (groupId === null)) throw fieldProblem('#/groupId', 'not-a-choice')
  const { count } = await tx.defectCode.updateMany({
    where: { id, version },
    data: { name, parentId: groupId, active, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  if (groupId !== before.parentId || (active && !before.active)) await checkGroup(context, groupId)
  if (isGroup && !active && (await tx.defectCode.count({ where: { parentId: id, active: true } })) > 0) {
    throw fieldProblem('#/active', 'in-use')
  }
  record({
    subject: 'defect-code',
    subjectId: id,
    type: 'defect-code.changed',
    data: {
      before: { name: before.name, groupId: before.parentId, active: before.active },
      after: { name, groupId, active },
    },
  })
  return null
}
