import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { createRenderer, type Renderer, RendererBusy, RenderFailed, type RenderTask } from './renderer.ts'

// The first document of a worker waits for its start, which a busy machine delays.
vi.setConfig({ testTimeout: 30_000 })

const limits = { timeMs: 20_000, waiting: 50, documentsPerWorker: 50 }
/** Stands for a layout engine in trouble: hangs or dies when told to, else answers with the title. */
const troubledWorker = path.join(import.meta.dirname, 'troubled-worker.fixture.ts')
const renderers: Renderer[] = []

afterEach(async () => {
  await Promise.all(renderers.splice(0).map((renderer) => renderer.close()))
})

test('DOC: documents asked for at once are made one after the other, each with its own data', async () => {
  const renderer = started({})
  const titles = ['one', 'two', 'three']

  const made = await Promise.all(titles.map((title) => renderer.render(aTask({ title }))))

  for (const [index, pdf] of made.entries()) expect(latin(pdf)).toContain(`(${titles[index]})`)
})

test('DOC: a replaced worker makes the same bytes', async () => {
  const renderer = started({ documentsPerWorker: 1 })

  const first = await renderer.render(aTask({}))
  const second = await renderer.render(aTask({}))

  expect(Buffer.compare(first, second)).toBe(0)
})

test('DOC: data a template cannot use fail with its words, and the next document is made', async () => {
  const renderer = started({})

  await expect(renderer.render({ ...aTask({}), data: {} })).rejects.toThrow(/dictionary does not contain key/)
  expect(latin(await renderer.render(aTask({})))).toMatch(/^%PDF/)
})

test('DOC: a glyph no font of ours has is an error, never an empty box', async () => {
  const renderer = started({})

  const failure = await renderer.render(aTask({ thanks: 'thanks 😀' })).catch((error: unknown) => error)

  expect(failure).toBeInstanceOf(RenderFailed)
  expect(String(failure)).toMatch(/could not be displayed/)
})

test('DOC: a document that takes too long is given up, and the next one gets a new worker', async () => {
  const renderer = started({ timeMs: 3000 }, troubledWorker)

  const slow = renderer.render(aTask({ title: 'hang' }))
  const next = renderer.render(aTask({ title: 'fine' }))

  await expect(slow).rejects.toThrow(/not ready after 3000 ms/)
  expect(latin(await next)).toBe('fine')
})

test('DOC: a worker that dies fails its document only', async () => {
  const renderer = started({}, troubledWorker)

  const lost = renderer.render(aTask({ title: 'die' }))
  const next = renderer.render(aTask({ title: 'fine' }))

  await expect(lost).rejects.toThrow(/ended with code 7/)
  expect(latin(await next)).toBe('fine')
})

test('DOC: more waiting documents than the limit are refused at once', async () => {
  const renderer = started({ waiting: 1 })

  const made = renderer.render(aTask({}))
  const waits = renderer.render(aTask({}))

  await expect(renderer.render(aTask({}))).rejects.toThrow(RendererBusy)
  await Promise.all([made, waits])
})

test('DOC: closing refuses what waits, and a later document still comes', async () => {
  const renderer = started({})
  const waits = renderer.render(aTask({}))
  const refused = expect(waits).rejects.toThrow('The renderer was closed')

  await renderer.close()
  await refused

  expect(latin(await renderer.render(aTask({})))).toMatch(/^%PDF/)
})

function started(change: Partial<typeof limits>, workerFile?: string): Renderer {
  const renderer = createRenderer({ ...limits, ...change }, workerFile)
  renderers.push(renderer)
  return renderer
}

function aTask(change: { title?: string; thanks?: string }): RenderTask {
  const data = {
    language: 'en',
    title: 'receipt',
    heading: 'Receipt',
    page: '{page}/{pages}',
    missing: 'none',
    letterhead: { name: 'Company', address: ['Street'], contact: [] },
    recipient: ['Customer'],
    stamp: { company: 'Company', accepted: 'ACCEPTED', rows: [] },
    thanks: 'Thanks',
    promise: { label: 'By', due: 'tomorrow' },
    sections: [],
    notes: [],
  }
  return { template: 'receipt', data: { ...data, ...change }, createdAt: new Date('2026-11-03T13:05:00Z') }
}

function latin(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1')
}
