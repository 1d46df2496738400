import type { RouteShape } from '@redress/contracts/route'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../app.ts'
import type { Services } from '../platform/services.ts'
import { openServices } from '../start.ts'
import { startJobs } from '../worker.ts'
import type { Kit } from './kit.ts'

export type SecondProcess = {
  services: Services
  app: FastifyInstance
  startJobs(): Promise<void>
  close(): Promise<void>
}

/** Another application as a second process would have it: own pools and connections, same database and secret. */
export async function startSecond(kit: Kit, settings: Record<string, string> = {}): Promise<SecondProcess> {
  const { services, close } = await openServices({ ...kit.env, ...settings })
  const app = await buildApp(services)
  // Without its database no process puts jobs in; the tests of that case say which database they mean.
  if (!settings.DATABASE_URL) await services.jobs.start()
  return {
    services,
    app,
    startJobs: () => startJobs(services),
    async close() {
      await app.close()
      await close()
    },
  }
}

/** One request to one of the processes. */
export function ask(
  { app }: Pick<SecondProcess, 'app'>,
  { method, path }: Pick<RouteShape, 'method' | 'path'>,
  o: {
    params?: Record<string, string>
    body?: object
    cookie?: string
    address?: string
    headers?: Record<string, string>
  } = {},
) {
  return app.inject({
    method,
    url: path.replace(/:(\w+)/g, (_, name: string) => o.params?.[name] ?? ''),
    headers: { ...(o.cookie ? { cookie: o.cookie } : {}), ...o.headers },
    ...(o.address ? { remoteAddress: o.address } : {}),
    ...(o.body ? { payload: o.body } : {}),
  })
}
