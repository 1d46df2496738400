import { customerLanguages } from '@redress/domain/languages/language'
import { templateFields, templatePlaces } from '@redress/domain/messages/template'
import { z } from 'zod'
import { ByComplaintNumber, ById, Id, text, Version } from './fields.ts'
import { route } from './route.ts'

const Place = z.enum(templatePlaces)
const Language = z.enum(customerLanguages)
const Trigger = z.string().regex(/^[a-z0-9-]{1,30}$/)

/** A text module (A12): typed as `::trigger`, or chosen from a list. */
export const Template = z
  .object({
    id: Id,
    place: Place,
    trigger: z.string(),
    title: z.string(),
    texts: z.partialRecord(Language, z.string()),
    active: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Template' })
export type Template = z.infer<typeof Template>

const body = text(10_000).optional()

export const TemplateEntry = z.strictObject({
  place: Place,
  trigger: Trigger,
  title: text(80, 1),
  /** English is needed, because it stands in for the languages that are missing. */
  texts: z.strictObject({
    en: text(10_000, 1),
    pl: body,
    el: body,
    kk: body,
    fil: body,
    hy: body,
    zh: body,
  }),
  active: z.boolean(),
})
export type TemplateEntry = z.output<typeof TemplateEntry>

const Templates = z
  .object({
    templates: z.array(Template),
    /** The newest complaint, whose facts a preview begins with; null where there is none yet. */
    sample: z.string().nullable(),
  })
  .meta({ id: 'Templates' })
export type Templates = z.infer<typeof Templates>

/** What a complaint has for the fields, and the modules in use, each in the best language there is. */
export const TextModules = z
  .object({
    language: Language,
    fields: z.record(z.enum(templateFields), z.string()),
    modules: z.array(
      z.object({
        id: Id,
        place: Place,
        trigger: z.string(),
        title: z.string(),
        language: Language,
        /** With its fields in braces: they are filled in where it is set in. */
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'TextModules' })
export type TextModules = z.infer<typeof TextModules>
export type TextModule = TextModules['modules'][number]

export const templateRoutes = {
  list: route({
    method: 'GET',
    path: '/api/templates',
    permission: 'template.manage',
    summary: 'Every text module, in use or not (A12)',
    reply: Templates,
  }),
  create: route({
    method: 'POST',
    path: '/api/templates',
    permission: 'template.manage',
    summary: 'A new text module',
    body: TemplateEntry,
    reply: Templates,
    status: 201,
  }),
  change: route({
    method: 'PUT',
    path: '/api/templates/:id',
    permission: 'template.manage',
    summary: 'Change a text module, or take it out of use',
    params: ById,
    body: TemplateEntry.extend({ version: Version }),
    reply: Templates,
  }),
  modules: route({
    method: 'GET',
    path: '/api/complaints/:number/text-modules',
    permission: 'complaint.read',
    summary:
      'Text modules in use and what a complaint fills them with; the language is the customer’s unless named',
    params: ByComplaintNumber,
    query: z.strictObject({ language: Language.optional() }),
    reply: TextModules,
  }),
}
