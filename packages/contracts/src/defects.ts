import { z } from 'zod'
import { ById, Id, text, Version } from './fields.ts'
import { route } from './route.ts'

const Entry = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  active: z.boolean(),
  version: z.number().int(),
})

export const DefectGroup = Entry.extend({
  /** How many complaint lines name the code; counted up to 1,000. */
  codes: z.array(Entry.extend({ used: z.number().int() })),
}).meta({ id: 'DefectGroup' })
export type DefectGroup = z.infer<typeof DefectGroup>
export type DefectEntry = Omit<DefectGroup, 'codes'>

const DefectCatalogue = z.object({ groups: z.array(DefectGroup) })

export const defectRoutes = {
  read: route({
    method: 'GET',
    path: '/api/defect-catalogue',
    permission: 'defects.manage',
    summary: 'The two-level defect catalogue with how often each code is used (AN-3)',
    reply: DefectCatalogue,
  }),
  create: route({
    method: 'POST',
    path: '/api/defect-catalogue',
    permission: 'defects.manage',
    summary: 'Add a group, or a code below one',
    body: z.strictObject({ code: text(30, 1), name: text(120, 1), groupId: Id.nullable() }),
    reply: DefectCatalogue,
    status: 201,
  }),
  change: route({
    method: 'PUT',
    path: '/api/defect-catalogue/:id',
    permission: 'defects.manage',
    summary: 'Rename, move or take out of use; the code itself stays, for it stands on complaints (AL-1)',
    params: ById,
    body: z.strictObject({
      version: Version,
      name: text(120, 1),
      /** Null for a group, and only for one. */
      groupId: Id.nullable(),
      active: z.boolean(),
    }),
    reply: DefectCatalogue,
  }),
}
