import { randomUUID } from 'node:crypto'
import type { Journal } from './journal.ts'
import type { Shot } from './load.ts'

export type Pair = { name: string; bare: Omit<Shot, 'url'>; redress: Omit<Shot, 'url'> }

const form = {
  language: 'en',
  company: 'Bench Ltd',
  contactName: 'B. Ench',
  email: 'bench@bench.example',
  product: 'MS-4412',
  batch: 'L2506-17',
  wording: 'The third row of keys does not answer; twelve of seven hundred are dead in final test.',
  quantityAffected: 12,
  quantitySupplied: 700,
}

let senders = 0

function sending() {
  senders += 1
  const address = [10, (senders >> 16) & 255, (senders >> 8) & 255, senders & 255].join('.')
  return {
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'x-forwarded-for': address,
    },
    body: JSON.stringify(form),
  }
}

/** What is typed into the form on the phone, asked for after every letter from the fourth on. */
const typed = 'The third row of the keypad does not answer and twelve are dead in final test'
const prefixes = Array.from({ length: typed.length - 3 }, (_, n) => typed.slice(0, n + 4))

/** Two of the three longest words, as the program looks for them; null while too little is typed. */
function lookedFor(q: string): string | null {
  const words = [...new Set(q.toLowerCase().split(' '))].filter((word) => word.length > 3)
  const [a, b, c] = words.toSorted((x, y) => y.length - x.length).map((word) => `${word}:*`)
  if (!a || !b) return null
  return c ? `(${a} & ${b}) | (${a} & ${c}) | (${b} & ${c})` : `${a} & ${b}`
}

function typing({ customer, product }: Journal['busiest'], headers: Record<string, string>): Pair {
  const to = (path: string, o: Record<string, string>) =>
    `${path}?${new URLSearchParams({ customer, product, ...o })}`
  return {
    name: 'duplicate check, typing',
    bare: {
      paths: prefixes.map((q) => {
        const words = lookedFor(q)
        return to('/similar', words ? { words } : {})
      }),
    },
    redress: { paths: prefixes.map((q) => to('/api/complaints/similar', { q })), headers },
  }
}

/** In each round that many closed complaints are opened again; each can be only once. */
const stepsARound = 300

function statusChange(closed: Journal['closed'], cookie: string): Pair {
  let next = 0
  const change = (pathOf: (number: string) => string, headers: Record<string, string>, more: object) => ({
    paths: [],
    amount: stepsARound,
    body: () => {
      const one = closed[next++]
      if (!one) throw new Error('Too few closed complaints for so many rounds')
      return {
        path: pathOf(one.number),
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ version: one.version, reason: 'It came back', ...more }),
      }
    },
  })
  return {
    name: 'status change',
    bare: change((number) => `/reopen/${number}`, {}, {}),
    redress: change((number) => `/api/complaints/${number}/steps`, { cookie }, { action: 'reopen' }),
  }
}

/** The same question to both servers. */
export function pairs({ cookie, numbers, deepCursor, closed, busiest }: Journal): Pair[] {
  const headers = { cookie }
  const list = (name: string, query: Record<string, string>, bareQuery = query): Pair => ({
    name,
    bare: { paths: [`/list?${new URLSearchParams(bareQuery)}`] },
    redress: { paths: [`/api/complaints?${new URLSearchParams(query)}`], headers },
  })
  const deep = { view: 'all', sort: 'newest', cursor: deepCursor }
  const search = (q: string) => ({ view: 'all', sort: 'newest', q })
  return [
    list('queue page', { view: 'open' }),
    list('deep page', deep),
    list('text search, rare word', search('L2506-17'), search('((l2506:* & 17:*) | l250617:*)')),
    list('text search, usual word', search('keypad'), search('keypad:*')),
    {
      name: 'record',
      bare: { paths: numbers.map((number) => `/record/${number}`) },
      redress: { paths: numbers.map((number) => `/api/complaints/${number}`), headers },
    },
    typing(busiest, headers),
    statusChange(closed, cookie),
    {
      name: 'create',
      bare: { paths: ['/create'], body: sending },
      redress: { paths: ['/api/public/complaints'], body: sending },
    },
  ]
}
