import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { CallInput, CallReply, RouteShape } from '@redress/contracts/route'
import { copyTemplate, type TestDatabase } from '@redress/prisma/builders/test-database'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { inject, onTestFailed } from 'vitest'
import { z } from 'zod'
import { buildApp } from '../app.ts'
import { hashToken, randomToken } from '../platform/secret.ts'
import type { Services } from '../platform/services.ts'
import { openServices } from '../start.ts'
import { startJobs } from '../worker.ts'

export type Answer<R extends RouteShape> = {
  status: number
  /** The reply by the contract; on a refusal the problem. */
  body: CallReply<R> & { type?: string; errors?: { pointer: string; code: string }[] }
  headers: LightMyRequestResponse['headers']
  raw: LightMyRequestResponse
}

export type CallOptions = {
  /** Id of the user whose session the request carries. */
  as?: string
  key?: string
  headers?: Record<string, string>
  address?: string
}

export type Kit = {
  services: Services
  app: FastifyInstance
  database: TestDatabase
  env: Record<string, string>
  /** The clock of all commands; tests move it. */
  setNow(now: Date): void
  call<R extends RouteShape>(
    route: R,
    input: CallInput<R> | Record<string, unknown>,
    o?: CallOptions,
  ): Promise<Answer<R>>
  /** The cookie header of a fresh session of this user. */
  signedIn(userId: string): Promise<string>
  startJobs(): Promise<void>
  close(): Promise<void>
}

function addressOf(
  route: RouteShape,
  input: { params?: Record<string, string>; query?: Record<string, unknown> },
) {
  const filled = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(input.params?.[name] ?? ''),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== null) search.set(name, String(value))
  }
  return search.size > 0 ? `${filled}?${search}` : filled
}

/**
 * An application of its own on a database of its own. A file whose test fails keeps its database and prints
 * its name. Replies are checked by the contract, so a route can't drift from it unseen.
 */
export async function startKit(settings: Record<string, string> = {}): Promise<Kit> {
  const database = await copyTemplate(inject('postgres'))
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'redress-test-'))
  const env = {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    REDRESS_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'silent',
    POOL_SIZE: '8',
    PUBLIC_URL: 'http://redress.test',
    ...settings,
  }
  let fixed: Date | null = null
  const { services, close } = await openServices(env, () => fixed ?? new Date())
  const app = await buildApp(services)
  // As a process that only answers requests: it puts jobs in and runs none, until a test wants them run.
  await services.jobs.start()
  let failed = false

  const signedIn = async (userId: string) => {
    const token = randomToken()
    const now = services.clock()
    await services.prisma.session.create({
      data: {
        hash: hashToken(token),
        userId,
        complete: true,
        address: '127.0.0.1',
        userAgent: 'test',
        createdAt: now,
        seenAt: now,
        expiresAt: new Date(now.getTime() + 86_400_000),
      },
    })
    return `redress=${token}`
  }

  return {
    services,
    app,
    database,
    env,
    signedIn,
    setNow: (now) => {
      fixed = now
    },
    startJobs: () => startJobs(services),
    async call(route, input, o = {}) {
      onTestFailed(() => {
        failed = true
      })
      const { body, ...parts } = input as {
        body?: unknown
        params?: Record<string, string>
        query?: Record<string, unknown>
      }
      const raw = await app.inject({
        method: route.method,
        url: addressOf(route, parts),
        headers: {
          ...(o.as ? { cookie: await signedIn(o.as) } : {}),
          ...(o.key ? { 'idempotency-key': o.key } : {}),
          ...o.headers,
        },
        ...(o.address ? { remoteAddress: o.address } : {}),
        ...(body === undefined ? {} : { payload: body as object }),
      })
      const isJson = /json/.test(String(raw.headers['content-type'] ?? ''))
      const answer = isJson ? raw.json() : raw.rawPayload
      const isGood = raw.statusCode < 400
      return {
        status: raw.statusCode,
        body: isGood && route.reply instanceof z.ZodType ? route.reply.parse(answer) : answer,
        headers: raw.headers,
        raw,
      }
    },
    async close() {
      await app.close()
      await close()
      await rm(dataDir, { recursive: true, force: true })
      if (failed) console.info(`The database of this file is kept: ${database.name}`)
      else await database.drop()
    },
  }
}
