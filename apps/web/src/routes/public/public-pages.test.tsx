import type { SubmissionReceipt } from '@redress/contracts/public'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PublicPages } from './public-pages.tsx'

type Sent = { key: string; body: Record<string, unknown> }
type Answer = (sent: Sent) => Response

const receipt: SubmissionReceipt = {
  number: 'C-2026-00123',
  receivedAt: '2026-11-22T08:00:00.000Z',
  firstReplyDueAt: '2026-11-24T08:00:00.000Z',
  token: 'A'.repeat(43),
  sentTo: 'nino@lines.example',
}
const accepted: Answer = () => Response.json(receipt, { status: 201 })

let sent: Sent[]
let answer: Answer

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  sent = []
  answer = accepted
  window.scrollTo = () => undefined
  Element.prototype.scrollIntoView = () => undefined
  window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    if (!address.endsWith('/complaints')) return new Response('', { status: 503 })
    const body = JSON.parse(String(init.body)) as Sent['body']
    sent.push({ key: new Headers(init.headers).get('idempotency-key') ?? '', body })
    return answer({ key: '', body })
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const open = (address: string) => {
  history.replaceState(null, '', address)
  return render(<PublicPages />)
}
const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${name}`) })
const type = async (name: string, text: string) =>
  fireEvent.change(await box(name), { target: { value: text } })
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

async function fillIn() {
  const first = open('/p/en/complaint')
  await type('What is wrong', 'Keys 5 and 8 do not react.')
  await press('Continue')
  await type('Name or number', 'NK-2204-B')
  await press('Continue')
  await press('Continue')
  await press('Continue')
  await type('Company', 'Lines')
  await type('Your name', 'Nino')
  await type('E-mail', 'nino@lines.example')
  await press('Continue')
  await screen.findByRole('button', { name: 'Send complaint' })
  return first
}

test('AL-4: what was typed is there again after the page was closed, in another language too', async () => {
  const first = open('/p/en/complaint')
  await type('What is wrong', 'Keys 5 and 8')
  first.unmount()
  open('/p/fil/complaint')
  expect((await screen.findAllByRole<HTMLTextAreaElement>('textbox'))[0]?.value).toBe('Keys 5 and 8')
})

test('SLA-1: where nothing is promised, the sent screen makes up no date', async () => {
  answer = () => Response.json({ ...receipt, firstReplyDueAt: null }, { status: 201 })
  await fillIn()
  await press('Send complaint')
  expect(await screen.findByText('We will answer you as soon as we can.')).toBeTruthy()
  expect(screen.queryByText(/at the latest/)).toBeNull()
})

test('AL-4: a fault is said at the top with the focus, at its field, and in the title; nothing is erased', async () => {
  open('/p/en/complaint')
  await type('What is wrong', 'broken')
  await press('Continue')
  const summary = await screen.findByRole('alert')
  const words = 'Please describe in a few more words what is wrong.'
  expect(document.activeElement).toBe(summary)
  expect(document.title).toMatch(/^Error: /)
  const field = await box('What is wrong')
  expect(field.value).toBe('broken')
  expect(
    document.getElementById(field.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent,
  ).toBe(words)
  fireEvent.click(within(summary).getByRole('link', { name: words }))
  expect(document.activeElement).toBe(field)
})

test('IN-2: a fault the server finds leads to the screen and field of its pointer', async () => {
  answer = () =>
    Response.json(
      {
        type: '/problems/invalid-input',
        title: 'x',
        status: 400,
        instance: '1',
        errors: [{ pointer: '#/product', code: 'too-long', detail: 'x', params: { max: 120 } }],
      },
      { status: 400, headers: { 'content-type': 'application/problem+json' } },
    )
  await fillIn()
  await press('Send complaint')
  const field = await box('Name or number')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect((await screen.findByRole('alert')).textContent).toContain('At most 120 characters, please.')
})

test('IN-2: a double click makes one sending', async () => {
  await fillIn()
  const send = await screen.findByRole('button', { name: 'Send complaint' })
  fireEvent.click(send)
  fireEvent.click(send)
  await screen.findByText('C-2026-00123')
  expect(sent).toHaveLength(1)
})

test('AL-4: a lost answer is asked for again with the same key and the same words, after a new start too', async () => {
  answer = () => {
    throw new TypeError('Failed to fetch')
  }
  const first = await fillIn()
  await press('Send complaint')
  await screen.findByRole('button', { name: 'Send now' })
  first.unmount()
  answer = accepted
  open('/p/zh/complaint?part=check')
  await screen.findByText('C-2026-00123')
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual(sent[0])
  expect(localStorage.getItem('redress.draft.complaint')).toBeNull()
})

test('AL-4: a complaint changed after a lost answer is not sent by itself', async () => {
  answer = () => {
    throw new TypeError('Failed to fetch')
  }
  await fillIn()
  await press('Send complaint')
  await screen.findByRole('button', { name: 'Send now' })
  fireEvent.click(screen.getByRole('link', { name: 'Change: Which product is it?' }))
  await type('Name or number', 'NK-2205')
  await press('Continue')
  await screen.findByRole('button', { name: 'Send complaint' })
  fireEvent(window, new Event('online'))
  expect(sent).toHaveLength(1)
})
