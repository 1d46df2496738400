import { describe, expect, test } from 'vitest'
import { inLine } from './own-changes.ts'

/** A record that takes a change only upon its present version, as the server does. */
function server(version = 1) {
  const asked: number[] = []
  return {
    asked,
    byOthers: () => {
      version += 1
    },
    send: async (body: { version: number }) => {
      asked.push(body.version)
      await Promise.resolve()
      if (body.version !== version) throw new Error('stale-version')
      version += 1
      return { version }
    },
  }
}

describe('AL-2: changes of one person stand in line', () => {
  test('two quick clicks upon the same screen both go through', async () => {
    const { send, asked } = server()
    await Promise.all([inLine('C-1', { version: 1 }, send), inLine('C-1', { version: 1 }, send)])
    expect(asked).toEqual([1, 2])
  })

  test('a change of somebody else between them is still refused', async () => {
    const { send, byOthers } = server()
    await inLine('C-2', { version: 1 }, send)
    byOthers()
    await expect(inLine('C-2', { version: 1 }, send)).rejects.toThrow('stale-version')
  })

  test('a refused change does not hold up the next', async () => {
    const { send } = server()
    const refused = inLine('C-3', { version: 7 }, send)
    const next = inLine('C-3', { version: 1 }, send)
    await expect(refused).rejects.toThrow('stale-version')
    expect((await next).version).toBe(2)
  })
})
