import { z } from 'zod'
import { ById, Id, text, Version } from './fields.ts'
import { InboxQuery, inboxViews } from './inbox.ts'
import { route } from './route.ts'

const filterNames = Object.keys(InboxQuery.omit({ view: true, cursor: true, limit: true }).shape)

/** Only what the address of the queue may say; anything else would be a link to somewhere else. */
function isQueueAddress(address: string): boolean {
  const [view = '', search = '', ...rest] = address.split('?')
  const filters = new URLSearchParams(search)
  const names = [...filters.keys()]
  return (
    rest.length === 0 &&
    (inboxViews as readonly string[]).includes(view) &&
    names.every((name) => filterNames.includes(name)) &&
    InboxQuery.safeParse({ ...Object.fromEntries(filters), view }).success
  )
}

/** View and filters as they stand in the address behind `/inbox/`: "open?severity=critical&sort=newest". */
const QueueAddress = text(1_000, 1).refine(isQueueAddress, { params: { fault: 'malformed' } })

/** The filters of a queue under a name, private or for everybody (UX A4). */
export const SavedView = z
  .object({
    id: Id,
    name: z.string(),
    shared: z.boolean(),
    query: z.string(),
    owner: z.object({ id: Id, name: z.string() }),
    version: z.number().int(),
  })
  .meta({ id: 'SavedView' })
export type SavedView = z.infer<typeof SavedView>

/** Views of one person; more is refused with `too-many`. */
export const savedViewLimit = 50

export const savedViewRoutes = {
  list: route({
    method: 'GET',
    path: '/api/inbox/views',
    permission: 'complaint.read',
    summary: 'My own saved views and those that others share, by name; at most 200',
    reply: z.object({ views: z.array(SavedView) }),
  }),
  save: route({
    method: 'POST',
    path: '/api/inbox/views',
    permission: 'complaint.read',
    summary: 'Keep the filters of the queue under a name; needs an Idempotency-Key',
    body: z.strictObject({ name: text(60, 1), shared: z.boolean().default(false), query: QueueAddress }),
    reply: SavedView,
    status: 201,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/inbox/views/:id',
    permission: 'complaint.read',
    summary: 'Rename it, share it or keep other filters under its name; by its owner only',
    params: ById,
    body: z.strictObject({
      version: Version,
      name: text(60, 1).optional(),
      shared: z.boolean().optional(),
      query: QueueAddress.optional(),
    }),
    reply: SavedView,
  }),
  remove: route({
    method: 'DELETE',
    path: '/api/inbox/views/:id',
    permission: 'complaint.read',
    summary: 'Take a view away, for everybody; by its owner only. The complaints it showed stay as they are',
    params: ById,
    reply: z.object({}),
  }),
}
