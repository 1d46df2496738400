import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Kit, startKit } from '../testing/kit.ts'

let kit: Kit
beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

const get = (url: string) => kit.app.inject({ method: 'GET', url })

test.each([
  ['/p/en/track/%E0%A4', '/p/en/track/%25E0%25A4'],
  ['/p/%', '/p/%25'],
  ['/p/pl/find%zz?mail=%E0%A4', '/p/pl/find%25zz'],
])('CU-2: a broken link of a customer, %s, leads to the calm page', async (broken, whole) => {
  const { statusCode, headers } = await get(broken)
  expect({ statusCode, location: headers.location }).toEqual({ statusCode: 302, location: whole })
  expect((await get(whole)).headers.location).toBeUndefined()
})

test('CU-2: other broken addresses are answered for machines, and lead nowhere else', async () => {
  const refused = await get('/api/complaints/%E0%A4')
  expect(refused.statusCode).toBe(400)
  expect(refused.json()).toMatchObject({ type: '/problems/invalid-input' })
  expect((await get('//elsewhere.example/p/%E0%A4')).headers.location).toBeUndefined()
})
