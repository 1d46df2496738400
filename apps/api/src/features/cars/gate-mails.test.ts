import { gateRoutes } from '@redress/contracts/car-gates'
import { reportRuleNames } from '@redress/domain/cars/gate-rules'
import { aCar } from '@redress/prisma/builders/cars'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import type { User } from '@redress/prisma/generated/client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectProblem } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { hashPassword } from '../identity/passwords.ts'

let kit: Kit
let passwordHash: string
let easygoing: string
let engineer: User
let leader: User
let head: User
let chinese: User

const password = 'correct horse battery'

beforeAll(async () => {
  kit = await startKit()
  const { prisma } = kit.services
  passwordHash = await hashPassword(password)
  easygoing = (await aCustomer(prisma)).id
  await prisma.carProfile.create({
    data: { name: 'Easygoing', customerId: easygoing, waived: [...reportRuleNames] },
  })
})
afterAll(() => kit.close())

beforeEach(async () => {
  const { prisma } = kit.services
  // Those who decided in another test do not any more.
  await prisma.user.updateMany({ data: { disabledAt: new Date() } })
  engineer = await aUser(prisma, { role: 'engineer', passwordHash })
  leader = await aUser(prisma, { role: 'engineer', language: 'pl' })
  head = await aUser(prisma, { role: 'quality_manager', passwordHash })
  chinese = await aUser(prisma, { role: 'quality_manager', language: 'zh', passwordHash })
  await aUser(prisma, { role: 'quality_manager', disabledAt: new Date() })
})

const easyCar = (wish = {}) =>
  aCar(kit.services.prisma, { customerId: easygoing, leaderId: leader.id, title: 'Keys dead', ...wish })
type Signing = { version: number; comment?: string; password?: string }
const sign = (step: 'submit' | 'accept' | 'sendBack', number: string, as: User, signing: Signing) =>
  kit.call(
    gateRoutes[step],
    { params: { number, gate: 'd1_d3' }, body: { password, comment: '', ...signing } },
    { as: as.id },
  )
const mailsOf = (threadId: string, kind: string) =>
  kit.services.prisma.outgoingMail.findMany({ where: { threadId, kind } })
const sorted = (words: string[]) => words.toSorted((one, other) => one.localeCompare(other))

test('CAR-6: everybody who may decide hears once that a group waits, in the own language', async () => {
  const car = await easyCar()
  await sign('submit', car.number, engineer, { version: 1, comment: 'As agreed on the phone' })
  const mails = await mailsOf(car.threadId, 'gate-submitted')
  expect(sorted(mails.map(({ toAddress, language }) => `${toAddress} ${language}`))).toEqual(
    sorted([`${head.email} en`, `${chinese.email} zh`]),
  )
  const mail = mails.find(({ toAddress }) => toAddress === head.email)
  expect(mail?.subject).toBe(`[${car.number}] D1–D3 waits for a decision`)
  for (const words of [
    'Keys dead',
    engineer.name,
    'As agreed on the phone',
    `${kit.services.env.publicUrl}/cars/${car.number}`,
  ]) {
    expect(mail?.body).toContain(words)
  }
})

test('CAR-6: who decides as well hears nothing of an own submission', async () => {
  const car = await easyCar()
  await sign('submit', car.number, head, { version: 1 })
  const mails = await mailsOf(car.threadId, 'gate-submitted')
  expect(mails.map(({ toAddress }) => toAddress)).toEqual([chinese.email])
})

test('CAR-6: what was refused tells nobody; two at once tell once', async () => {
  const car = await easyCar()
  await sign('submit', car.number, engineer, { version: 1, password: 'guessed' })
  expect(await mailsOf(car.threadId, 'gate-submitted')).toEqual([])
  const both = await Promise.all([
    sign('submit', car.number, engineer, { version: 1 }),
    sign('submit', car.number, engineer, { version: 1 }),
  ])
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(await mailsOf(car.threadId, 'gate-submitted')).toHaveLength(2)
})

test('CAR-6: leader and submitter hear that it was accepted, and the comment', async () => {
  const car = await easyCar()
  await sign('submit', car.number, engineer, { version: 1 })
  await sign('accept', car.number, head, { version: 2, comment: 'Well contained' })
  const mails = await mailsOf(car.threadId, 'gate-accepted')
  expect(sorted(mails.map(({ toAddress, language }) => `${toAddress} ${language}`))).toEqual(
    sorted([`${engineer.email} en`, `${leader.email} pl`]),
  )
  for (const { body } of mails) expect(body).toContain('Well contained')
  expectProblem(await sign('accept', car.number, chinese, { version: 2 }), 'stale-version')
  expect(await mailsOf(car.threadId, 'gate-accepted')).toHaveLength(2)
})

test('CAR-6: sent back, they hear why; one person who is both hears it once', async () => {
  const car = await easyCar({ leaderId: engineer.id })
  await sign('submit', car.number, engineer, { version: 1 })
  await sign('sendBack', car.number, head, { version: 2, comment: 'Transit stock?' })
  const [mail, ...more] = await mailsOf(car.threadId, 'gate-sent-back')
  expect(more).toEqual([])
  expect(mail).toMatchObject({
    toAddress: engineer.email,
    subject: `[${car.number}] D1–D3 was sent back`,
  })
  expect(mail?.body).toContain(`Why: Transit stock?`)
})

test('CAR-6: a leader who left hears nothing', async () => {
  const { prisma } = kit.services
  const car = await easyCar()
  await sign('submit', car.number, engineer, { version: 1 })
  await prisma.user.update({ where: { id: leader.id }, data: { disabledAt: new Date() } })
  await sign('accept', car.number, head, { version: 2 })
  const mails = await mailsOf(car.threadId, 'gate-accepted')
  expect(mails.map(({ toAddress }) => toAddress)).toEqual([engineer.email])
})
