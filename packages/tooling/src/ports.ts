import { connect, createServer } from 'node:net'
import { Explained } from './explained.ts'

// Below the range the system hands out for outgoing connections, so a remembered port is rarely taken by one.
const FIRST = 15_432
const SPAN = 10_000

/** Null when one may listen there, otherwise the system's code for why not. */
export function refusalOf(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)))
  })
}

export async function isFree(port: number): Promise<boolean> {
  return (await refusalOf(port, '127.0.0.1')) === null
}

export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = FIRST + Math.floor(Math.random() * SPAN)
    if (await isFree(port)) return port
  }
  throw new Explained('No free port was found on 127.0.0.1.')
}

export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2000 })
    const answer = (yes: boolean) => {
      socket.destroy()
      resolve(yes)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
    socket.once('timeout', () => answer(false))
  })
}
