import { mkdtemp, readdir, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import multipart from '@fastify/multipart'
import { fileLimits } from '@redress/contracts/files'
import { copyTemplate } from '@redress/prisma/builders/test-database'
import { aUser } from '@redress/prisma/builders/users'
import { connect } from '@redress/prisma/connect'
import fastify, { type FastifyInstance } from 'fastify'
import pino from 'pino'
import type { UserActor } from '../../../platform/actor.ts'
import { readEnv } from '../../../platform/env.ts'
import { setErrorHandling } from '../../../platform/error-handler.ts'
import { makeJobs } from '../../../platform/jobs.ts'
import { makeLive } from '../../../platform/live.ts'
import { makeMail } from '../../../platform/mail.ts'
import { makeSecret } from '../../../platform/secret.ts'
import { secure } from '../../../platform/security.ts'
import { serveOn } from '../../../platform/serve.ts'
import type { Services } from '../../../platform/services.ts'
import { filesFeature } from '../files.routes.ts'
import { openFileStore } from '../open-file-store.ts'

export type FilesServer = Awaited<ReturnType<typeof startFilesServer>>

/**
 * The files slice alone behind a real port, with its own database and folder. Who calls is said by a header:
 * sessions are another slice's matter.
 */
export async function startFilesServer(postgres: string) {
  const database = await copyTemplate(postgres)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'redress-files-'))
  const env = readEnv({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    REDRESS_SECRET: 's'.repeat(40),
    TRUST_PROXY: '1',
  })
  const log = pino({ level: 'silent' })
  const connection = connect(database.url)
  let now = new Date('2026-03-02T09:00:00Z')
  const services: Services = {
    ...connection,
    env,
    log,
    secret: makeSecret(env.REDRESS_SECRET),
    jobs: makeJobs(database.url, log),
    live: makeLive(database.url, log),
    files: await openFileStore(env),
    mail: makeMail(env),
    clock: () => now,
  }
  await services.jobs.start()

  const people = new Map<string, UserActor>()
  const app: FastifyInstance = fastify({ trustProxy: () => true, forceCloseConnections: true })
  setErrorHandling(app)
  await secure(app, env)
  await app.register(multipart, {
    limits: { fileSize: fileLimits.size, files: 1, fields: 5, parts: 6, headerPairs: 50 },
  })
  filesFeature(
    serveOn(app, services, async (request) => people.get(String(request.headers['x-test-user'])) ?? null),
  )
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo

  return {
    services,
    url: `http://127.0.0.1:${port}`,
    port,
    setClock(at: Date) {
      now = at
    },
    async aCaller(): Promise<UserActor> {
      const { id, name, role } = await aUser(services.prisma, { role: 'agent' })
      const actor: UserActor = { kind: 'user', id, name, role }
      people.set(id, actor)
      return actor
    },
    /** Names of everything below a folder of the store. */
    temporary: () => readdir(services.files.temporaryFolder),
    async contents(): Promise<string[]> {
      const found = await readdir(path.join(dataDir, 'files'), { recursive: true, withFileTypes: true })
      return found.filter((entry) => entry.isFile()).map((entry) => entry.name)
    },
    async stop() {
      await app.close()
      await services.jobs.stop()
      await connection.close()
      await rm(dataDir, { recursive: true })
      await database.drop()
    },
  }
}
