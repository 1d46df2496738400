import type { FieldError } from '@redress/contracts/problems'
import type { TemplateEntry } from '@redress/contracts/templates'
import { unknownFields } from '@redress/domain/messages/template'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import { refuseTaken } from '../../../platform/refuse-taken.ts'
import type { WriteContext } from '../../../platform/write.ts'

/** So many are offered and listed at once; more would help nobody who types. */
export const mostTemplates = 500

/** Empty languages are left out; a field nobody can fill in is refused by its name (RE-1). */
function checked(entry: TemplateEntry): TemplateEntry {
  const written = Object.entries(entry.texts).filter(([, words]) => words)
  const errors = written.flatMap(([language, words]): FieldError[] => {
    const unknown = unknownFields(words ?? '')
    const name = unknown.map((field) => `{${field}}`).join(', ')
    const pointer = `#/texts/${language}`
    return unknown.length > 0 ? [{ pointer, code: 'unknown-field', detail: name, params: { name } }] : []
  })
  if (errors.length > 0) throw problem('invalid-input', { errors })
  return { ...entry, texts: { ...Object.fromEntries(written), en: entry.texts.en } }
}

export async function createTemplate({ tx, now, record }: WriteContext, wanted: TemplateEntry) {
  const entry = checked(wanted)
  if ((await tx.template.count()) >= mostTemplates)
    throw fieldProblem('#/title', 'too-many', { max: mostTemplates })
  const { id } = await tx.template
    .create({ data: { ...entry, createdAt: now } })
    .catch(refuseTaken('#/trigger'))
  record({
    subject: 'template',
    subjectId: id,
    type: 'template.created',
    isNew: true,
    data: { after: entry },
  })
  return null
}

/** Compare-and-set; what was sent with the former wording stays as it went (AL-1, AL-2). */
export async function changeTemplate(
  { tx, record }: WriteContext,
  id: string,
  { version, ...wanted }: TemplateEntry & { version: number },
) {
  const entry = checked(wanted)
  const before = await tx.template.findUnique({ where: { id } })
  if (!before) throw problem('not-found')
  const { count } = await tx.template
    .updateMany({ where: { id, version }, data: { ...entry, version: { increment: 1 } } })
    .catch(refuseTaken('#/trigger'))
  if (count === 0) throw problem('stale-version')
  const { place, trigger, title, texts, active } = before
  record({
    subject: 'template',
    subjectId: id,
    type: 'template.changed',
    data: { before: { place, trigger, title, texts, active }, after: entry },
  })
  return null
}
