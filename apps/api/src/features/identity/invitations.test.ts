import { identityRoutes as routes } from '@redress/contracts/identity-routes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Kit } from '../../testing/kit.ts'
import { anAddress, aPerson, aSendingKit, carry, mailTo, newPassword, trailOf } from './test-people.ts'

let kit: Kit
let admin: string
beforeAll(async () => {
  kit = await aSendingKit()
  admin = (await aPerson(kit, { role: 'admin' })).id
})
afterAll(() => kit.close())

const hourMs = 3_600_000
let count = 0

const tokenIn = (link: string | null) => {
  expect(link).toMatch(/^http:\/\/redress\.test\/invitation\/[A-Za-z0-9_-]{43}$/)
  return String(link).split('/').at(-1) ?? ''
}

async function anInvitation() {
  count += 1
  const email = `invited-${count}@norrholm.example`
  const { body } = await kit.call(
    routes.createUser,
    { body: { email, name: 'Petr Novák', role: 'engineer', language: 'pl' } },
    { as: admin },
  )
  return { id: body.user.id, email, token: tokenIn(body.invitation.link), user: body.user }
}

const accept = (
  token: string,
  body: Record<string, unknown> = { password: newPassword },
  address = anAddress(),
) => kit.call(routes.acceptInvitation, { params: { token }, body }, { address })

const ask = (email: string) => kit.call(routes.askPasswordLink, { body: { email } }, { address: anAddress() })

const signIn = (email: string, secret: string) =>
  kit.call(routes.signIn, { body: { email, password: secret } }, { address: anAddress() })

describe('an invitation', () => {
  it('ASVS 6.4.1: is mailed in the person’s language, its secret stored nowhere', async () => {
    const { id, email, token, user } = await anInvitation()
    expect(user).toMatchObject({ email, role: 'engineer', invited: true, disabledAt: null, lastSeenAt: null })
    const sent = await mailTo(kit, email)
    expect(sent.token).toBe(token)
    expect(sent.mail).toMatchObject({ kind: 'invitation', language: 'pl', toName: 'Petr Novák' })
    expect(sent.mail.body).toContain('{link}')
    const rows = await kit.services.prisma.userToken.findMany({ where: { userId: id } })
    expect(JSON.stringify([rows, sent.mail])).not.toContain(token)
    expect((await signIn(email, '')).status).toBe(400)
  })

  it('says whom it is for, sets name and password, and signs in', async () => {
    const { id, email, token } = await anInvitation()
    const read = await kit.call(routes.readInvitation, { params: { token } })
    expect(read.body).toEqual({ email, name: 'Petr Novák', kind: 'invitation' })
    const answer = await accept(token, { password: newPassword, name: 'Petr N.' })
    expect(answer.body).toEqual({ state: 'signed-in' })
    const me = await kit.call(routes.me, {}, { headers: carry(answer) })
    expect(me.body).toMatchObject({ id, name: 'Petr N.', role: 'engineer' })
    expect((await signIn(email, newPassword)).status).toBe(200)
    expect(await trailOf(kit, id)).toEqual(['user.created', 'user.invitation-accepted', 'user.signed-in'])
  })

  it('C31: works once, also for two at the same moment', async () => {
    const { token } = await anInvitation()
    const answers = await Promise.all([accept(token), accept(token)])
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 410])
    expect((await accept(token)).body.type).toBe('/problems/link-expired')
    expect((await kit.call(routes.readInvitation, { params: { token } })).status).toBe(410)
  })

  it('C31: ends after seven days; a made-up one never was', async () => {
    const now = new Date()
    const { token } = await anInvitation()
    kit.setNow(new Date(now.getTime() + (7 * 24 - 1) * hourMs))
    expect((await kit.call(routes.readInvitation, { params: { token } })).status).toBe(200)
    kit.setNow(new Date(now.getTime() + (7 * 24 + 1) * hourMs))
    expect((await kit.call(routes.readInvitation, { params: { token } })).status).toBe(410)
    expect((await accept(token)).status).toBe(410)
    kit.setNow(now)
    expect((await accept('A'.repeat(43))).status).toBe(404)
    expect((await accept("' OR true --")).status).toBe(400)
  })

  it('stops working when a newer one is sent, and when the account is disabled', async () => {
    const { id, token } = await anInvitation()
    const again = await kit.call(routes.inviteAgain, { params: { id } }, { as: admin })
    expect((await accept(token)).status).toBe(410)
    await kit.call(routes.changeUser, { params: { id }, body: { version: 1, disabled: true } }, { as: admin })
    expect((await accept(tokenIn(again.body.link))).status).toBe(410)
    expect((await kit.call(routes.inviteAgain, { params: { id } }, { as: admin })).status).toBe(409)
  })

  it('ASVS 6.2: takes no weak password, nor one made of the own name', async () => {
    const { token } = await anInvitation()
    const faults = [
      ['short', 'too-short'],
      ['password2026', 'weak-password'],
      ['Petr-Novak-1', 'weak-password'],
    ]
    for (const [weak, code] of faults) {
      const answer = await accept(token, { password: weak })
      expect(answer.status).toBe(400)
      expect(answer.body.errors).toMatchObject([{ pointer: '#/password', code }])
    }
    expect((await accept(token)).status).toBe(200)
  })

  it('C05: gives no other role or address to who accepts it', async () => {
    const { id, email, token } = await anInvitation()
    expect((await accept(token, { password: newPassword, role: 'admin' })).status).toBe(400)
    expect((await accept(token, { password: newPassword, email: 'other@norrholm.example' })).status).toBe(200)
    const row = await kit.services.prisma.user.findUniqueOrThrow({ where: { id } })
    expect([row.email, row.role]).toEqual([email, 'engineer'])
  })

  it('AL-3: is sent once for two requests with one key', async () => {
    const body = { email: 'once@norrholm.example', name: 'Once', role: 'agent' }
    const send = () => kit.call(routes.createUser, { body }, { as: admin, key: 'invite-once-1' })
    const [first, second] = [await send(), await send()]
    expect(second.body).toEqual(first.body)
    expect(await kit.services.prisma.outgoingMail.count({ where: { toAddress: body.email } })).toBe(1)
  })

  it('shows its link only where no mail brings it', async () => {
    const mailing = await aSendingKit({ SMTP_URL: 'smtp://127.0.0.1:1' })
    const by = await aPerson(mailing, { role: 'admin' })
    const body = { email: 'a@norrholm.example', name: 'A', role: 'agent' }
    const { body: reply } = await mailing.call(routes.createUser, { body }, { as: by.id })
    expect(reply.invitation).toEqual({ sentTo: body.email, link: null })
    await mailing.close()
  })

  it('comes again, not a password link, to somebody who asks for one and never accepted the first', async () => {
    const { email, token } = await anInvitation()
    await ask(email)
    expect((await mailTo(kit, email)).mail.kind).toBe('invitation')
    expect((await accept(token)).status).toBe(410)
    expect((await accept((await mailTo(kit, email)).token)).status).toBe(200)
  })
})
