import { publicRoutes } from '@redress/contracts/public'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem } from '../testing/expect-problem.ts'
import { type Kit, startKit } from '../testing/kit.ts'
import { ask, type SecondProcess, startSecond } from '../testing/second-process.ts'
import { addressKey } from './rate-limit.ts'

let kit: Kit
let second: SecondProcess

const start = new Date('2026-03-05T09:00:00Z')

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(start)
  second = await startSecond(kit)
})
afterAll(async () => {
  await second.close()
  await kit.close()
})

const form = { number: 'C-2026-00001', email: 'a@b.example', language: 'en' }

function call(
  address: string,
  o: { process?: Pick<SecondProcess, 'app'>; headers?: Record<string, string> } = {},
) {
  return ask(o.process ?? kit, publicRoutes.findLink, {
    body: form,
    address,
    ...(o.headers ? { headers: o.headers } : {}),
  })
}

async function statuses(times: number, make: (n: number) => ReturnType<typeof call>): Promise<number[]> {
  const found = []
  for (let n = 0; n < times; n++) found.push((await make(n)).statusCode)
  return found
}

const tenAndOne = [...Array(10).fill(202), 429]

describe('C34: calls of one address are counted together', () => {
  test('beyond the limit the answer says how long to wait, and after that it goes on', async () => {
    expect(await statuses(11, () => call('192.0.2.1'))).toEqual(tenAndOne)
    kit.setNow(new Date(start.getTime() + 100_000))
    const refused = await call('192.0.2.1')
    expectProblem({ raw: refused }, 'too-many-requests')
    expect(refused.headers['retry-after']).toBe('500')
    kit.setNow(new Date(start.getTime() + 600_000))
    expect((await call('192.0.2.1')).statusCode).toBe(202)
    kit.setNow(start)
  })

  test('others are not hindered', async () => {
    await statuses(11, () => call('192.0.2.2'))
    expect((await call('192.0.2.3')).statusCode).toBe(202)
  })

  test('two processes share the count, also for calls at once', async () => {
    kit.setNow(new Date())
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, n) => call('192.0.2.4', { process: n % 2 ? kit : second })),
    )
    kit.setNow(start)
    expect(answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([
      ...Array(10).fill(202),
      ...Array(4).fill(429),
    ])
  })

  test('a header with another address is not believed', async () => {
    const found = await statuses(11, (n) =>
      call('192.0.2.5', {
        headers: {
          'x-forwarded-for': `203.0.113.${n}`,
          forwarded: `for=203.0.113.${n}`,
          'x-real-ip': `203.0.113.${n}`,
        },
      }),
    )
    expect(found).toEqual(tenAndOne)
  })

  test('behind one trusted proxy the address it adds counts, not what the caller wrote in front', async () => {
    const behind = await startSecond(kit, { TRUST_PROXY: '1' })
    const now = new Date()
    kit.setNow(now)
    const found = await statuses(11, (n) =>
      call('10.0.0.1', { process: behind, headers: { 'x-forwarded-for': `203.0.113.${n}, 198.51.100.7` } }),
    )
    expect(found).toEqual(tenAndOne)
    const other = await call('10.0.0.1', { process: behind, headers: { 'x-forwarded-for': '198.51.100.8' } })
    expect(other.statusCode).toBe(202)
    kit.setNow(start)
    await behind.close()
  })

  test('every spelling and every machine of one IPv6 subscriber counts as one', async () => {
    const spellings = [
      '2001:db8:1:2::1',
      '2001:0db8:0001:0002:0000:0000:0000:0001',
      '2001:DB8:1:2::FFFF',
      '2001:db8:1:2:a:b:c:d',
    ]
    const found = await statuses(11, (n) => call(spellings[n % spellings.length] ?? ''))
    expect(found).toEqual(tenAndOne)
    expect((await call('2001:db8:1:3::1')).statusCode).toBe(202)
  })
})

test('C34: spellings of an address have one key', () => {
  const one = [
    ['2001:db8::', '2001:db8:0:0:1::', '2001:0DB8::ffff', '2001:db8:0:0::1%eth0'],
    ['::1', '0:0:0:0:0:0:0:1', '::'],
    ['192.0.2.1', '::ffff:192.0.2.1', '::FFFF:192.0.2.1'],
  ]
  for (const spellings of one) expect(new Set(spellings.map(addressKey)).size, spellings[0]).toBe(1)
  expect(addressKey('2001:db8:0:1::')).not.toBe(addressKey('2001:db8::'))
  expect(addressKey('192.0.2.1')).not.toBe(addressKey('192.0.2.2'))
})
