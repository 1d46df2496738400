import { z } from 'zod'
import { route } from './route.ts'

export const healthRoutes = {
  health: route({
    method: 'GET',
    path: '/health',
    permission: 'public',
    summary: 'The process answers; asks nothing of the database',
    reply: z.object({ status: z.literal('ok') }),
  }),
  ready: route({
    method: 'GET',
    path: '/ready',
    permission: 'public',
    summary: 'The database answers and is migrated',
    reply: z.object({ status: z.literal('ready') }),
  }),
}
