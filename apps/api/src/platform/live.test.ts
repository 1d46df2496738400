import type { AddressInfo } from 'node:net'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { liveRoutes } from '@redress/contracts/live'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Kit, startKit } from '../testing/kit.ts'

let kit: Kit
let url: string

beforeAll(async () => {
  kit = await startKit()
  await kit.services.live.start()
  await kit.app.listen({ host: '127.0.0.1', port: 0 })
  url = `http://127.0.0.1:${(kit.app.server.address() as AddressInfo).port}${liveRoutes.events.path}`
})
afterAll(() => kit.close())

/** Reads the stream until this text has come. */
async function readUntil(stream: ReadableStream<Uint8Array>, wanted: string): Promise<string> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes(wanted)) {
    const { done, value } = await reader.read()
    if (done) throw new Error(`The stream ended after ${JSON.stringify(text)}`)
    text += value
  }
  await reader.cancel()
  return text
}

test('RE-3: a signed-in screen hears of a change over HTTP, by number and type only', async () => {
  const agent = await aUser(kit.services.prisma)
  const { id, number } = await aComplaint(kit.services.prisma)
  const cookie = await kit.signedIn(agent.id)
  const response = await fetch(url, { headers: { cookie, accept: 'text/event-stream' } })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  if (!response.body) throw new Error('no stream')
  const reading = readUntil(response.body, 'event: change')
  const note = { params: { number }, body: { body: 'A secret word' } }
  await kit.call(complaintRoutes.note, note, { as: agent.id })
  const heard = await reading
  expect(heard).toContain('event: ready')
  expect(heard).not.toContain('secret word')
  const data = JSON.parse(/event: change\ndata: (.*)\n/.exec(heard)?.[1] ?? '{}')
  expect(data).toEqual({ subject: 'complaint', subjectId: id, type: 'complaint.note-written', number })
})

test('C01: without a session there is no stream but a problem', async () => {
  const response = await fetch(url, { headers: { accept: 'text/event-stream' } })
  expect(response.status).toBe(401)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  await response.body?.cancel()
})
