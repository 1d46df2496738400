import { identityRoutes as routes } from '@redress/contracts/identity-routes'
import { afterEach, expect, it } from 'vitest'
import { openServices } from '../../start.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { firstAdminLink } from './first-admin.ts'
import { aPerson, carry, newPassword } from './test-people.ts'

let kit: Kit
afterEach(() => kit.close())

const tokenIn = (link: string | undefined) => link?.split('/').at(-1) ?? ''

it('6.4.1: an installation without users prints a link that makes its first administrator, once', async () => {
  kit = await startKit()
  const token = tokenIn(await firstAdminLink(kit.services))
  const read = await kit.call(routes.readInvitation, { params: { token } })
  expect(read.body).toEqual({ email: '', name: '', kind: 'invitation' })

  const nameless = await kit.call(routes.acceptInvitation, {
    params: { token },
    body: { password: newPassword },
  })
  expect(nameless.body.errors).toMatchObject([{ pointer: '#/email', code: 'required' }])
  const body = { password: newPassword, name: 'Ilze Kalniņa', email: 'Ilze@norrholm.example' }
  const answer = await kit.call(routes.acceptInvitation, { params: { token }, body })
  const me = await kit.call(routes.me, {}, { headers: carry(answer) })
  expect(me.body).toMatchObject({ email: 'ilze@norrholm.example', name: 'Ilze Kalniņa', role: 'admin' })

  expect(await firstAdminLink(kit.services)).toBeUndefined()
  expect((await kit.call(routes.acceptInvitation, { params: { token }, body })).status).toBe(410)
  expect(await kit.services.prisma.user.count()).toBe(1)
})

it('C31: a stranger who asks for a password link does not take the printed one away', async () => {
  kit = await startKit()
  const token = tokenIn(await firstAdminLink(kit.services))
  const { email } = await kit.services.prisma.user.findFirstOrThrow()
  expect((await kit.call(routes.askPasswordLink, { body: { email } })).status).toBe(202)
  expect((await kit.call(routes.readInvitation, { params: { token } })).status).toBe(200)
  expect(await kit.services.prisma.outgoingMail.count()).toBe(0)
})

it('two processes that start at once print the same link, and so does the next start', async () => {
  kit = await startKit()
  const other = await openServices(kit.env)
  const links = await Promise.all([firstAdminLink(kit.services), firstAdminLink(other.services)])
  expect(links[0]).toMatch(/^http:\/\/redress\.test\/invitation\/.{43}$/)
  expect(links[1]).toBe(links[0])
  expect(await firstAdminLink(kit.services)).toBe(links[0])
  expect(await kit.services.prisma.user.count()).toBe(1)
  await other.close()
})

it('the link is good for 24 hours from the last start; afterwards a start prints a new one', async () => {
  kit = await startKit()
  const begin = new Date('2027-01-11T08:00:00Z')
  const after = (hours: number) => kit.setNow(new Date(begin.getTime() + hours * 3_600_000))
  const status = async (link: string | undefined) =>
    (await kit.call(routes.readInvitation, { params: { token: tokenIn(link) } })).status
  after(0)
  const first = await firstAdminLink(kit.services)
  after(20)
  expect(await firstAdminLink(kit.services)).toBe(first)
  after(43)
  expect(await status(first)).toBe(200)
  after(45)
  expect(await status(first)).toBe(410)
  const second = await firstAdminLink(kit.services)
  expect(second).not.toBe(first)
  expect(await status(second)).toBe(200)
})

it('no link where there are users, nor in the demo', async () => {
  kit = await startKit({ DEMO: 'true' })
  expect(await firstAdminLink(kit.services)).toBeUndefined()
  const { close, services } = await openServices({ ...kit.env, DEMO: 'false' })
  await aPerson(kit)
  expect(await firstAdminLink(services)).toBeUndefined()
  await close()
})
