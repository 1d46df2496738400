import { readdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { aUser } from '@redress/prisma/builders/users'
import type { UserActor } from '../../../platform/actor.ts'
import { type Kit, startKit } from '../../../testing/kit.ts'

export type Caller = UserActor & { cookie: string }

export type FilesServer = Kit & {
  url: string
  port: number
  /** Somebody of the staff with a session. */
  aCaller(): Promise<Caller>
  /** Names of the files in the temporary folder. */
  temporary(): Promise<string[]>
  /** Names of all files of the store, below any folder. */
  contents(): Promise<string[]>
}

/** The application behind a real port: broken lines and endless bodies cannot be injected. */
export async function startFilesServer(): Promise<FilesServer> {
  const kit = await startKit()
  const { app, services } = kit
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  return {
    ...kit,
    port,
    url: `http://127.0.0.1:${port}`,
    async aCaller() {
      const { id, name, role } = await aUser(services.prisma, { role: 'agent' })
      return { kind: 'user', id, name, role, cookie: await kit.signedIn(id) }
    },
    temporary: () => readdir(services.files.temporaryFolder),
    async contents() {
      const root = path.join(services.env.dataDir, 'files')
      const found = await readdir(root, { recursive: true, withFileTypes: true })
      return found.filter((entry) => entry.isFile()).map((entry) => entry.name)
    },
  }
}
