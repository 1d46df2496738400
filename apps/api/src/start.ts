import { mkdir } from 'node:fs/promises'
import { connect } from '@redress/prisma/connect'
import pino from 'pino'
import { buildApp } from './app.ts'
import { openFileStore } from './features/files/open-file-store.ts'
import { firstAdminLink } from './features/identity/first-admin.ts'
import { ensureClockPolicies } from './features/sla/defaults.ts'
import { readEnv } from './platform/env.ts'
import { makeJobs } from './platform/jobs.ts'
import { makeLive } from './platform/live.ts'
import { makeMail } from './platform/mail.ts'
import { makeSecret } from './platform/secret.ts'
import type { Services } from './platform/services.ts'
import { startJobs } from './worker.ts'

export type Server = {
  url: string
  /** Printed at the first start of an installation without users: sets up its first administrator. */
  firstAdminLink?: string
  stop(): Promise<void>
}

type Started = { services: Services; close(): Promise<void> }

/** Everything a process needs before it answers requests or runs jobs. */
export async function openServices(
  source: Record<string, string | undefined>,
  clock: () => Date = () => new Date(),
): Promise<Started> {
  const env = readEnv(source)
  await mkdir(env.dataDir, { recursive: true })
  const log = pino({ level: env.LOG_LEVEL })
  const connection = connect(env.DATABASE_URL, {
    max: env.POOL_SIZE,
    // The error carries the whole client; its sentence is enough.
    onSessionLost: (error) => log.warn({ reason: error.message }, 'database session lost'),
  })
  const services: Services = {
    ...connection,
    env,
    log,
    secret: makeSecret(env.REDRESS_SECRET),
    jobs: makeJobs(env.DATABASE_URL, log),
    live: makeLive(env.DATABASE_URL, log),
    files: await openFileStore(env),
    mail: makeMail(env),
    clock,
  }
  const close = async () => {
    await services.jobs.stop()
    await services.live.stop()
    services.mail.close()
    await connection.close()
  }
  return { services, close }
}

/** Answers requests and, unless RUN_JOBS says no, runs jobs. The environment is passed in, so tests can have several. */
export async function startServer(source: Record<string, string | undefined>): Promise<Server> {
  const { services, close } = await openServices(source)
  try {
    const app = await buildApp(services)
    await services.live.start()
    await ensureClockPolicies(services)
    await startJobs(services)
    const link = await firstAdminLink(services)
    const { env } = services
    const url = await app.listen({ host: env.HOST, port: env.PORT })
    return {
      url,
      ...(link ? { firstAdminLink: link } : {}),
      async stop() {
        await app.close()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
