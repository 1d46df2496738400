import { identityRoutes as routes } from '@redress/contracts/identity-routes'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Kit, startKit } from '../../testing/kit.ts'
import { anAddress, aPerson, carry, password, trailOf } from './test-people.ts'

let kit: Kit
beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

const begin = new Date('2027-01-11T08:00:00Z')
const later = (seconds: number) => kit.setNow(new Date(begin.getTime() + seconds * 1000))
beforeEach(() => later(0))

/** The telephone: shows the code of a moment. */
const codeOf = (secret: string, seconds: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: begin.getTime() + seconds * 1000 })

const wrongCode = (right: string) => String((Number(right) + 1) % 1_000_000).padStart(6, '0')

async function aPersonWithCodes() {
  const person = await aPerson(kit)
  const setup = await kit.call(
    routes.startTotp,
    { body: { password } },
    { as: person.id, address: anAddress() },
  )
  const { secret } = setup.body
  const code = codeOf(secret, 0)
  const on = await kit.call(routes.confirmTotp, { body: { code } }, { as: person.id, address: anAddress() })
  expect(on.body).toMatchObject({ totpOn: true })
  return { person, secret, used: code }
}

const firstStep = (email: string) =>
  kit.call(routes.signIn, { body: { email, password } }, { address: anAddress() })

const secondStep = (code: string, headers: Record<string, string>, address = anAddress()) =>
  kit.call(routes.confirmCode, { body: { code } }, { headers, address })

describe('one-time codes', () => {
  it('are asked for after the password; only then does the session count, with a new token', async () => {
    const { person, secret } = await aPersonWithCodes()
    const half = await firstStep(person.email)
    expect(half.body).toEqual({ state: 'code-needed' })
    expect((await kit.call(routes.me, {}, { headers: carry(half) })).status).toBe(401)
    later(30)
    const whole = await secondStep(codeOf(secret, 30), carry(half))
    expect(whole.body).toEqual({ state: 'signed-in' })
    expect(carry(whole).cookie).not.toBe(carry(half).cookie)
    expect((await kit.call(routes.me, {}, { headers: carry(whole) })).status).toBe(200)
    expect((await kit.call(routes.me, {}, { headers: carry(half) })).status).toBe(401)
  })

  it('work once: not for a second sign-in, not for two at the same moment', async () => {
    const { person, secret, used } = await aPersonWithCodes()
    expect((await secondStep(used, carry(await firstStep(person.email)))).status).toBe(400)
    later(30)
    const code = codeOf(secret, 30)
    const halves = [carry(await firstStep(person.email)), carry(await firstStep(person.email))]
    const answers = await Promise.all(halves.map((half) => secondStep(code, half)))
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 400])
    const refused = answers.find((answer) => answer.status === 400)
    expect(refused?.body.errors).toMatchObject([{ pointer: '#/code', code: 'wrong-code' }])
    // An earlier step is used up with a later one.
    later(60)
    const next = await secondStep(codeOf(secret, 60), carry(await firstStep(person.email)))
    expect(next.status).toBe(200)
    expect((await secondStep(code, carry(await firstStep(person.email)))).status).toBe(400)
  })

  it('C34: can not be guessed at: ten wrong ones are the end', async () => {
    const { person, secret } = await aPersonWithCodes()
    later(30)
    const half = carry(await firstStep(person.email))
    const address = anAddress()
    const wrong = wrongCode(codeOf(secret, 30))
    for (let i = 0; i < 10; i += 1) expect((await secondStep(wrong, half, address)).status).toBe(400)
    expect((await secondStep(codeOf(secret, 30), half, address)).status).toBe(429)
    const refusals = (await trailOf(kit, person.id)).filter((type) => type === 'user.sign-in-refused')
    expect(refusals).toHaveLength(10)
  })

  it('need the first step, not longer ago than ten minutes', async () => {
    const { person, secret } = await aPersonWithCodes()
    expect((await secondStep(codeOf(secret, 30), {})).status).toBe(401)
    const half = carry(await firstStep(person.email))
    later(601)
    expect((await secondStep(codeOf(secret, 601), half)).status).toBe(401)
  })

  it('C32: nobody who is disabled between the steps comes in', async () => {
    const { person, secret } = await aPersonWithCodes()
    const half = carry(await firstStep(person.email))
    await kit.services.prisma.user.update({ where: { id: person.id }, data: { disabledAt: begin } })
    later(30)
    expect((await secondStep(codeOf(secret, 30), half)).status).toBe(401)
  })

  it('ASVS 7.5.3: are set up and ended with the password only; the secret is stored sealed', async () => {
    const { person, secret } = await aPersonWithCodes()
    const o = { as: person.id, address: anAddress() }
    const row = await kit.services.prisma.user.findUniqueOrThrow({ where: { id: person.id } })
    expect(Buffer.from(row.totpSecret ?? []).toString('latin1')).not.toContain(secret)
    expect((await kit.call(routes.startTotp, { body: { password } }, o)).status).toBe(409)
    const refused = await kit.call(routes.endTotp, { body: { password: 'wrong' } }, o)
    expect(refused.body.errors).toMatchObject([{ pointer: '#/password', code: 'wrong-password' }])
    expect((await kit.call(routes.endTotp, { body: { password } }, o)).body).toMatchObject({ totpOn: false })
    expect((await firstStep(person.email)).body).toEqual({ state: 'signed-in' })
    expect((await kit.call(routes.endTotp, { body: { password } }, o)).status).toBe(409)
  })

  it('do not count before the first right code, and end the other sessions when they do', async () => {
    const person = await aPerson(kit)
    const other = { cookie: await kit.signedIn(person.id) }
    const own = { headers: { cookie: await kit.signedIn(person.id) }, address: anAddress() }
    const { body } = await kit.call(routes.startTotp, { body: { password } }, own)
    expect(body.uri).toMatch(/^otpauth:\/\/totp\/Redress:/)
    const wrong = await kit.call(
      routes.confirmTotp,
      { body: { code: wrongCode(codeOf(body.secret, 0)) } },
      own,
    )
    expect(wrong.body.errors).toMatchObject([{ pointer: '#/code', code: 'wrong-code' }])
    expect((await firstStep(person.email)).body).toEqual({ state: 'signed-in' })
    await kit.call(routes.confirmTotp, { body: { code: codeOf(body.secret, 0) } }, own)
    expect((await kit.call(routes.me, {}, { headers: other })).status).toBe(401)
    expect((await kit.call(routes.me, {}, own)).status).toBe(200)
    expect((await kit.call(routes.confirmTotp, { body: { code: codeOf(body.secret, 0) } }, own)).status).toBe(
      409,
    )
  })
})
