import type { Connection } from '@redress/prisma/connect'
import type { FastifyBaseLogger } from 'fastify'
import type { Env } from './env.ts'
import type { FileStore } from './file-store.ts'
import type { Jobs } from './jobs.ts'
import type { Live } from './live.ts'
import type { MailTransport } from './mail.ts'
import type { Secret } from './secret.ts'

/** What every slice stands on; built once in start.ts, passed to functions, never imported as a global. */
export type Services = Connection & {
  env: Env
  log: FastifyBaseLogger
  secret: Secret
  jobs: Jobs
  live: Live
  files: FileStore
  mail: MailTransport
  /** The present moment; tests set their own. */
  clock: () => Date
}
