import { identityRoutes as routes } from '@redress/contracts/identity-routes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Kit } from '../../testing/kit.ts'
import { anAddress, aPerson, aSendingKit, carry, mailTo, newPassword, password } from './test-people.ts'

let kit: Kit
beforeAll(async () => {
  kit = await aSendingKit()
})
afterAll(() => kit.close())

const hourMs = 3_600_000

const accept = (
  token: string,
  body: Record<string, unknown> = { password: newPassword },
  address = anAddress(),
) => kit.call(routes.acceptInvitation, { params: { token }, body }, { address })

const ask = (email: string) => kit.call(routes.askPasswordLink, { body: { email } }, { address: anAddress() })

const signIn = (email: string, secret: string) =>
  kit.call(routes.signIn, { body: { email, password: secret } }, { address: anAddress() })

describe('a password link', () => {
  it('sets a new password within two hours, once; sessions and the old password end', async () => {
    const person = await aPerson(kit)
    const session = { cookie: await kit.signedIn(person.id) }
    expect((await ask(person.email)).status).toBe(202)
    const { mail, token } = await mailTo(kit, person.email)
    expect(mail.kind).toBe('password-reset')
    expect((await accept(token)).body).toEqual({ state: 'signed-in' })
    expect((await kit.call(routes.me, {}, { headers: session })).status).toBe(401)
    expect((await signIn(person.email, password)).status).toBe(401)
    expect((await signIn(person.email, newPassword)).status).toBe(200)
    expect((await accept(token)).status).toBe(410)
  })

  it('C31: ends after two hours and with a change of the password', async () => {
    const now = new Date()
    const person = await aPerson(kit)
    await ask(person.email)
    const { token } = await mailTo(kit, person.email)
    kit.setNow(new Date(now.getTime() + 2 * hourMs + 1000))
    expect((await accept(token)).status).toBe(410)
    kit.setNow(now)
    const change = { current: password, password: newPassword }
    await kit.call(routes.changePassword, { body: change }, { as: person.id, address: anAddress() })
    expect((await accept(token)).status).toBe(410)
  })

  it('does not go round the one-time code, nor change the name', async () => {
    const person = await aPerson(kit, {
      totpOn: true,
      totpSecret: kit.services.secret.seal('JBSWY3DPEHPK3PXP'),
    })
    await ask(person.email)
    const answer = await accept((await mailTo(kit, person.email)).token, {
      password: newPassword,
      name: 'Other',
    })
    expect(answer.body).toEqual({ state: 'code-needed' })
    expect((await kit.call(routes.me, {}, { headers: carry(answer) })).status).toBe(401)
    const row = await kit.services.prisma.user.findUniqueOrThrow({ where: { id: person.id } })
    expect(row.name).toBe(person.name)
  })

  it('C33: is answered alike for accounts that are there, unknown, disabled or the provider’s', async () => {
    const known = await aPerson(kit)
    const disabled = await aPerson(kit, { disabledAt: new Date() })
    const provided = await aPerson(kit, { passwordHash: null, oidcSubject: 'issuer subject' })
    for (const email of [known.email, 'nobody@norrholm.example', disabled.email, provided.email]) {
      const began = performance.now()
      const answer = await ask(email)
      expect(performance.now() - began).toBeGreaterThan(195)
      expect([answer.status, answer.body]).toEqual([202, { state: 'sent-if-known' }])
      const mails = await kit.services.prisma.outgoingMail.count({ where: { toAddress: email } })
      expect(mails).toBe(email === known.email ? 1 : 0)
    }
  })

  it('C34: fills nobody’s letter box: three in an hour, then the same answer and no mail', async () => {
    const person = await aPerson(kit)
    for (let i = 0; i < 5; i += 1) expect((await ask(person.email)).status).toBe(202)
    expect(await kit.services.prisma.outgoingMail.count({ where: { toAddress: person.email } })).toBe(3)
  })
})
