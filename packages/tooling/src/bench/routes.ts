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

/** The same question to both servers. */
export function pairs({ cookie, numbers, deepCursor }: Journal): Pair[] {
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
    {
      name: 'create',
      bare: { paths: ['/create'], body: sending },
      redress: { paths: ['/api/public/complaints'], body: sending },
    },
  ]
}
