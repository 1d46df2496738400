import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { root } from './root.ts'
import { buildWeb, isWebBuilt } from './web-build.ts'

type Whereabouts = {
  url: string
  ownerUrl: string
  mailboxUrl: string
  /** What people of the journeys sign in with, and how it is stored. */
  password: string
  passwordHash: string
}

/** Playwright calls this before the first journey and the returned function after the last. */
export default async function startProgram(): Promise<() => Promise<void>> {
  if (!isWebBuilt()) await buildWeb()
  const server = fork(path.join(root, 'packages/tooling/src/journeys-server.ts'), { cwd: root })
  const { url, ownerUrl, mailboxUrl, password, passwordHash } = await whereabouts(server)
  // Workers inherit these: where the program is, and where builders may arrange data.
  process.env.REDRESS_URL = url
  process.env.REDRESS_OWNER_URL = ownerUrl
  process.env.REDRESS_MAILBOX_URL = mailboxUrl
  process.env.REDRESS_PASSWORD = password
  process.env.REDRESS_PASSWORD_HASH = passwordHash
  return async () => {
    const gone = once(server, 'exit')
    server.kill('SIGTERM')
    await gone
  }
}

async function whereabouts(server: ChildProcess): Promise<Whereabouts> {
  return new Promise((resolve, reject) => {
    server.once('message', (message) => resolve(message as Whereabouts))
    server.once('exit', () => reject(new Error('The program did not start; see its words above.')))
  })
}
