import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import type { Input, Reply } from '@redress/contracts/api'

type Submission = Input<'POST /api/public/complaints'>['body']
type Receipt = Reply<'POST /api/public/complaints'>

/** What somebody types; names are those of the boxes, the same in every language. */
export type Answers = Partial<
  Record<
    | 'wording'
    | 'situation'
    | 'occurredPlace'
    | 'product'
    | 'batch'
    | 'quantityAffected'
    | 'quantitySupplied'
    | 'remainingStock'
    | 'company'
    | 'contactName'
    | 'email'
    | 'phone'
    | 'address'
    | 'customersNumber',
    string
  >
>

/** Answers of a customer of its own, by which a journey finds its complaint again. */
export function answersOf(wish: Answers = {}): Answers & { company: string; email: string } {
  const own = randomUUID().slice(0, 8)
  return {
    wording: 'The third row of keys does not answer.',
    product: 'MS-4412',
    batch: 'L2506-17',
    company: `Vistula Metering ${own}`,
    contactName: 'Ewa Lis',
    email: `ewa.lis.${own}@vistula.example`,
    ...wish,
  }
}

const screens = {
  happened: ['wording', 'situation', 'occurredPlace'],
  product: ['product', 'batch'],
  quantity: ['quantityAffected', 'quantitySupplied', 'remainingStock'],
  photos: [],
  you: ['company', 'contactName', 'email', 'phone', 'address', 'customersNumber'],
} as const
type Screen = keyof typeof screens

export const form = (page: Page) => ({
  box: (name: keyof Answers) => page.locator(`[name="${name}"]`),
  onward: page.locator('main form button[type="submit"]'),
  /** The last button of the check page. */
  send: page.locator('main .buttons > button'),
})

/** From the first screen of the phone's form, which is open, through to the check page. */
export async function fillIn(page: Page, answers: Answers): Promise<void> {
  for (const screen of Object.keys(screens) as Screen[]) await answer(page, screen, answers)
  await page.waitForURL(/part=check/)
}

/** One screen, and on to the next. */
export async function answer(page: Page, screen: Screen, answers: Answers): Promise<void> {
  if (screen !== 'happened') await page.waitForURL(new RegExp(`part=${screen}`))
  const { box, onward } = form(page)
  for (const name of screens[screen]) {
    const text = answers[name]
    if (text !== undefined) await box(name).fill(text)
  }
  await onward.click()
}

/** A complaint as the form sends it, without the form. */
export async function submitted(
  request: APIRequestContext,
  wish: Partial<Submission> = {},
): Promise<Receipt> {
  const response = await request.post('/api/public/complaints', {
    headers: { 'idempotency-key': randomUUID() },
    data: { language: 'en', ...answersOf(), ...wish },
  })
  expect(response.status(), await response.text()).toBe(201)
  return (await response.json()) as Receipt
}

/** The customer says something on the tracking page, without the page. */
export async function customerWrites(request: APIRequestContext, token: string, body: string): Promise<void> {
  const response = await request.post(`/api/public/tracking/${token}/messages`, {
    headers: { 'idempotency-key': randomUUID() },
    data: { body },
  })
  expect(response.ok(), await response.text()).toBe(true)
}
