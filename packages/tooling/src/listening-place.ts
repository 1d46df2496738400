import { setTimeout as wait } from 'node:timers/promises'
import { Explained } from './explained.ts'
import { refusalOf } from './ports.ts'

export type ListeningPlace = { host: string; port: number }

// A start right after a kill may meet the old process on its way out.
const PATIENCE_MS = 4000

/** From PORT and HOST; refuses in one sentence when nobody could listen there. */
export async function listeningPlace(env: NodeJS.ProcessEnv): Promise<ListeningPlace> {
  const text = env.PORT || '4000'
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new Explained(`PORT is not a port number: ${text}`)
  const host = env.HOST || '127.0.0.1'
  await requireFree({ host, port })
  return { host, port }
}

async function requireFree({ host, port }: ListeningPlace) {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const refusal = await refusalOf(port, host)
    if (refusal === null) return
    if (refusal !== 'EADDRINUSE')
      throw new Explained(`Redress may not listen on ${host}:${port} (${refusal}).`)
    if (Date.now() > deadline) {
      throw new Explained(
        `Port ${port} is in use. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`,
      )
    }
    await wait(200)
  }
}
