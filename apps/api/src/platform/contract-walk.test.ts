import { allRoutes } from '@redress/contracts/api'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { fileRoutes } from '@redress/contracts/files'
import { fieldFaults, problemCodes } from '@redress/contracts/problems'
import { publicRoutes } from '@redress/contracts/public'
import type { RouteShape } from '@redress/contracts/route'
import { may } from '@redress/domain/identity/permissions'
import { roles } from '@redress/domain/identity/role'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { commonCatalogues } from '@redress/texts/common/of'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows } from '../testing/everything-stored.ts'
import { expectProblem } from '../testing/expect-problem.ts'
import { type Kit, startKit } from '../testing/kit.ts'
import { freshAddress, submit, submitted } from '../testing/submit.ts'
import { uploaded } from '../testing/upload.ts'

let kit: Kit
let number: string

beforeAll(async () => {
  kit = await startKit()
  number = (await aComplaint(kit.services.prisma)).number
})
afterAll(() => kit.close())

const nameOf = ({ method, path }: RouteShape) => `${method} ${path}`
const guarded = allRoutes.filter(({ permission }) => permission !== 'public')

function addressOf({ path }: RouteShape): string {
  return path
    .replace(':number', number)
    .replace(':token', 'A'.repeat(43))
    .replace(':id', '0193b0a0-0000-7000-8000-000000000000')
}

function knock(route: RouteShape, headers: Record<string, string> = {}) {
  const takesJson = route.body !== undefined && route.body !== 'multipart'
  return kit.app.inject({
    method: route.method,
    url: addressOf(route),
    headers,
    remoteAddress: freshAddress(),
    ...(takesJson ? { payload: {} } : {}),
  })
}

describe('C01: without a session', () => {
  test('only these doors are open', () => {
    const open = allRoutes.filter(({ permission }) => permission === 'public').map(nameOf)
    expect(open.sort()).toEqual(
      [
        'GET /health',
        'GET /ready',
        'GET /api/public/company',
        'POST /api/public/complaints',
        'POST /api/public/uploads',
        'GET /api/public/tracking/:token',
        'POST /api/public/tracking/:token/messages',
        'POST /api/public/tracking/:token/confirmation',
        'GET /api/public/tracking/:token/receipt',
        'GET /api/public/tracking/:token/reply',
        'POST /api/public/tracking/:token/reply',
        'GET /api/public/tracking/:token/reply/letter',
        'GET /api/public/tracking/:token/reports',
        'POST /api/public/tracking/:token/reports/:id',
        'GET /api/public/tracking/:token/files/:id',
        'GET /api/public/tracking/:token/files/:id/preview',
        'GET /api/public/camera/:token',
        'POST /api/public/camera/:token/photos',
        'POST /api/public/lost-link',
        'GET /api/session/options',
        'POST /api/session',
        'POST /api/session/code',
        'GET /api/session/oidc',
        'GET /api/session/oidc/return',
        'GET /api/invitations/:token',
        'POST /api/invitations/:token',
        'POST /api/password-link',
      ].sort(),
    )
  })

  test.each(guarded.map((route) => [nameOf(route), route] as const))(
    '%s answers 401',
    async (_name, route) => {
      const forged = { cookie: `redress=${'A'.repeat(43)}` }
      expectProblem({ raw: await knock(route) }, 'unauthenticated')
      expectProblem({ raw: await knock(route, forged) }, 'unauthenticated')
    },
  )

  test('every open door that anybody can try is limited by address', () => {
    const unlimited = allRoutes
      .filter(({ permission, limit }) => permission === 'public' && limit === undefined)
      .map(nameOf)
    expect(unlimited.sort()).toEqual(['GET /api/session/options', 'GET /health', 'GET /ready'])
  })
})

describe('C02: a role without the permission', () => {
  test.each(roles)('a %s is refused at every door that is not theirs, and nothing changes', async (role) => {
    const person = await aUser(kit.services.prisma, { role })
    const cookie = await kit.signedIn(person.id)
    const before = await countRows(kit)
    const closed = guarded.filter(({ permission }) => permission !== 'public' && !may(role, permission))
    for (const route of closed) {
      expectProblem({ raw: await knock(route, { cookie }) }, 'forbidden')
    }
    expect(await countRows(kit)).toEqual(before)
  })

  test('every permission that a door needs is held by somebody and refused to somebody', () => {
    for (const { permission } of guarded) {
      if (permission === 'public' || permission === 'account.own') continue
      expect(
        roles.some((role) => may(role, permission)),
        permission,
      ).toBe(true)
    }
  })

  test('every route of the contract is served', () => {
    for (const { method, path } of allRoutes) {
      expect(kit.app.hasRoute({ method, url: path }), `${method} ${path}`).toBe(true)
    }
  })
})

describe('ARCHITECTURE §8: addresses of nothing', () => {
  test.each([
    'GET /api/nothing',
    'POST /api/nothing',
    'DELETE /api/complaints/C-2026-00001',
    'GET /api',
    'GET /assets/../package.json',
    'GET /favicon.php',
  ])('%s is a problem of not found', async (line) => {
    const [method = '', url = ''] = line.split(' ')
    expectProblem({ raw: await kit.app.inject({ method: method as 'GET', url }) }, 'not-found')
  })

  test('an address that is no address, or longer than any, is refused as a problem too', async () => {
    expectProblem({ raw: await kit.app.inject('/api/complaints/%') }, 'invalid-input')
    expectProblem({ raw: await kit.app.inject('/api/complaints/%c0%ae') }, 'invalid-input')
    expectProblem({ raw: await kit.app.inject(`/api/public/tracking/${'A'.repeat(300)}`) }, 'not-found')
  })
})

describe('ASVS 3.5: requests that another site makes', () => {
  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://redress.test.evil.example' },
    { origin: 'http://redress.test:81' },
  ])('with %j nothing is written, by staff nor by the public form', async (headers) => {
    const agent = await aUser(kit.services.prisma)
    const cookie = await kit.signedIn(agent.id)
    const before = await countRows(kit)
    const note = { body: { body: 'From elsewhere' }, params: { number } }
    expectProblem(
      await kit.call(complaintRoutes.note, note, { headers: { cookie, ...headers } }),
      'cross-site',
    )
    const form = { body: { body: 'x' }, params: { token: 'A'.repeat(43) } }
    expectProblem(await kit.call(publicRoutes.write, form, { headers, key: 'from-elsewhere' }), 'cross-site')
    expect(await countRows(kit)).toEqual(before)
  })

  test('the own pages and callers that are no browsers may write', async () => {
    const agent = await aUser(kit.services.prisma)
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://redress.test' }, {}]) {
      const note = { body: { body: 'From here' }, params: { number } }
      expect((await kit.call(complaintRoutes.note, note, { as: agent.id, headers })).status).toBe(201)
    }
  })
})

describe('ASVS 3.4: headers that keep a browser in bounds', () => {
  const everywhere = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  }

  test('stand on page, API, problem and file', async () => {
    const agent = await aUser(kit.services.prisma)
    await submitted(kit, { files: [await uploaded(kit)] })
    const { id } = await kit.services.prisma.attachment.findFirstOrThrow({
      where: { mediaType: 'text/plain' },
    })
    const answers = {
      page: await kit.app.inject('/api/docs'),
      api: (await kit.call(publicRoutes.company, {})).raw,
      problem: await kit.app.inject('/api/nothing'),
      file: (await kit.call(fileRoutes.download, { params: { id } }, { as: agent.id })).raw,
    }
    for (const [name, { headers }] of Object.entries(answers)) {
      expect(headers, name).toMatchObject(everywhere)
      expect(headers['content-security-policy'], name).toContain("default-src 'none'")
      expect(headers, name).not.toHaveProperty('x-powered-by')
    }
    expect(answers.page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(answers.page.headers['content-security-policy']).toMatch(/script-src 'self'(;|$)/)
    expect(answers.file.headers['content-security-policy']).toContain('sandbox')
    expect(answers.file.headers['content-disposition']).toMatch(/^attachment/)
    expect(answers.api.headers['cache-control']).toBe('no-store')
    expect(answers.problem.headers['cache-control']).toBe('no-store')
  })

  test('on https the browser is told to stay there, on http not', async () => {
    const safe = await startKit({ PUBLIC_URL: 'https://redress.test' })
    const headersOf = async (from: Kit) => (await from.app.inject('/health')).headers
    expect(await headersOf(safe)).toMatchObject({ 'strict-transport-security': 'max-age=31536000' })
    expect(await headersOf(kit)).not.toHaveProperty('strict-transport-security')
    await safe.close()
  })
})

describe('ARCHITECTURE §8: wording', () => {
  test.each(Object.entries(commonCatalogues))(
    'every problem and fault has words in %s',
    (_language, catalogue) => {
      const words: Record<string, unknown> = catalogue
      const missing = [
        ...problemCodes.map((code) => `problem.${code}`),
        ...fieldFaults.map((code) => `field.${code}`),
      ].filter((key) => typeof words[key] !== 'string' || words[key] === '')
      expect(missing).toEqual([])
    },
  )

  test('a problem carries the id of its request, to be quoted to support', async () => {
    const problem = expectProblem(await submit(kit, { company: '' }), 'invalid-input')
    expect(problem.instance).toMatch(/^[0-9a-f-]{36}$/)
    expect(problem.title).toBe(commonCatalogues.en['problem.invalid-input'])
  })
})
