import { identityRoutes as routes } from '@redress/contracts/identity-routes'
import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kit, startKit } from '../../testing/kit.ts'
import { anAddress, aPerson, carry, trailOf } from './test-people.ts'

const settings = (issuer: string) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: 'redress',
  OIDC_CLIENT_SECRET: 'secret-of-the-test',
  OIDC_NAME: 'Norrholm ID',
})

const provider = new OAuth2Server()
let kit: Kit
/** What the provider says about whoever signs in next. */
let claims: Record<string, unknown> = {}
let nonce: string | undefined

beforeAll(async () => {
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, 'localhost')
  provider.service.on('beforeTokenSigning', (token: { payload: Record<string, unknown> }) => {
    Object.assign(token.payload, claims, nonce === undefined ? {} : { nonce })
  })
  kit = await startKit(settings(String(provider.issuer.url)))
})
afterAll(async () => {
  await kit.close()
  await provider.stop()
})

const start = () => kit.call(routes.oidcStart, {}, { address: anAddress() })

/** Goes to the provider like a browser and comes back. @returns the query it sends along. */
async function atProvider(url: string): Promise<string> {
  const page = await fetch(url, { redirect: 'manual' })
  return new URL(String(page.headers.get('location'))).search
}

const comeBack = (search: string, headers: Record<string, string>) =>
  kit.app.inject({
    method: 'GET',
    url: `/api/session/oidc/return${search}`,
    headers,
    remoteAddress: anAddress(),
  })

async function signInAs(next: Record<string, unknown>) {
  claims = next
  const begun = await start()
  const answer = await comeBack(await atProvider(String(begun.headers.location)), carry(begun))
  const session = answer.cookies.find((cookie) => cookie.name === 'redress')
  const headers = session ? { cookie: `redress=${session.value}` } : {}
  return { location: answer.headers.location, me: await kit.call(routes.me, {}, { headers }) }
}

describe('the company’s sign-in provider', () => {
  it('is named on the sign-in page and asked with PKCE, state and nonce', async () => {
    expect((await kit.call(routes.options, {})).body.oidc).toBe('Norrholm ID')
    const begun = await start()
    const { searchParams } = new URL(String(begun.headers.location))
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: 'http://redress.test/api/session/oidc/return',
      state: expect.stringMatching(/.{20}/),
      nonce: expect.stringMatching(/.{20}/),
    })
    const [cookie] = begun.raw.cookies
    expect(cookie).toMatchObject({ name: 'redress-provider', httpOnly: true, sameSite: 'Lax', maxAge: 600 })
    expect(cookie?.value).not.toContain(searchParams.get('state'))
  })

  it('lets in the account with the checked address, later by the subject alone', async () => {
    const person = await aPerson(kit, { passwordHash: null })
    const first = await signInAs({ sub: 'p-1', email: person.email.toUpperCase(), email_verified: true })
    expect(first.location).toBe('/')
    expect(first.me.body).toMatchObject({ id: person.id, hasPassword: false })
    const second = await signInAs({ sub: 'p-1', email: 'married@norrholm.example', email_verified: true })
    expect(second.me.body).toMatchObject({ id: person.id })
    expect(await trailOf(kit, person.id)).toEqual(['user.signed-in', 'user.signed-in'])
  })

  it('gives nobody an account: unknown, unchecked, disabled or taken by another identity', async () => {
    const person = await aPerson(kit)
    const disabled = await aPerson(kit, { disabledAt: new Date() })
    const bound = await aPerson(kit, { oidcSubject: 'issuer other' })
    const gone = await aPerson(kit, { oidcSubject: `${provider.issuer.url} p-gone`, disabledAt: new Date() })
    const before = await kit.services.prisma.user.count()
    const refused = [
      { sub: 'p-2', email: 'stranger@norrholm.example', email_verified: true },
      { sub: 'p-3', email: person.email, email_verified: false },
      { sub: 'p-4', email: person.email },
      { sub: 'p-5', email: person.email, email_verified: 'true' },
      { sub: 'p-6', email: disabled.email, email_verified: true },
      { sub: 'p-7', email: bound.email, email_verified: true },
      { sub: 'p-gone', email: gone.email, email_verified: true },
    ]
    for (const next of refused) {
      const { location, me } = await signInAs(next)
      expect([next.sub, location, me.status]).toEqual([next.sub, '/sign-in?problem=forbidden', 401])
    }
    expect(await kit.services.prisma.user.count()).toBe(before)
  })

  it('is believed only for the browser and the moment it was asked in', async () => {
    const person = await aPerson(kit)
    claims = { sub: 'p-8', email: person.email, email_verified: true }
    const begun = await start()
    const search = await atProvider(String(begun.headers.location))
    const other = carry(await start())
    const forged = { cookie: 'redress-provider=AAAA' }
    const { state } = Object.fromEntries(new URLSearchParams(search))
    const expected = [
      [search, {}, 'link-expired'],
      [search, forged, 'link-expired'],
      [search, other, 'wrong-credentials'],
      ['?code=made-up&state=made-up', carry(begun), 'wrong-credentials'],
      [`?error=access_denied&state=${state}`, carry(begun), 'wrong-credentials'],
    ] as const
    for (const [query, headers, code] of expected) {
      const answer = await comeBack(query, headers)
      expect(answer.headers.location).toBe(`/sign-in?problem=${code}`)
      expect(answer.cookies.map((cookie) => cookie.name)).not.toContain('redress')
    }
    kit.setNow(new Date(Date.now() + 11 * 60_000))
    expect((await comeBack(search, carry(begun))).headers.location).toBe('/sign-in?problem=link-expired')
    kit.setNow(new Date())
  })

  it('an ID token with another nonce is refused', async () => {
    const person = await aPerson(kit)
    nonce = 'of-somebody-else'
    const { location } = await signInAs({ sub: 'p-9', email: person.email, email_verified: true })
    nonce = undefined
    expect(location).toBe('/sign-in?problem=wrong-credentials')
  })

  it('may be away at first: asked again at the next sign-in', async () => {
    const late = new OAuth2Server()
    await late.issuer.keys.generate('RS256')
    await late.start(0, 'localhost')
    const { port } = late.address()
    const url = String(late.issuer.url)
    await late.stop()
    const other = await startKit(settings(url))
    const away = await other.call(routes.oidcStart, {})
    expect(away.headers.location).toBe('/sign-in?problem=unavailable')
    await late.start(port, 'localhost')
    const back = await other.call(routes.oidcStart, {})
    expect(back.headers.location).toContain(`localhost:${port}/authorize`)
    await late.stop()
    await other.close()
  })

  it('is no page where none is set', async () => {
    const without = await startKit()
    for (const route of [routes.oidcStart, routes.oidcReturn]) {
      expect((await without.call(route, {})).status).toBe(404)
    }
    await without.close()
  })
})
