import type { TestProject } from 'vitest/node'
import { throwawayPostgres } from './throwaway-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's address of the test server; the migrated database to copy is `template_redress`. */
    postgres: string
  }
}

type Shared = { url: Promise<string>; users: number; stop(): Promise<void> }

// Vitest loads this file once per project; they find each other's server through the process.
const place = Symbol.for('redress.test-postgres')
const shelf = globalThis as unknown as Record<symbol, Shared | undefined>

export async function setup(project: TestProject) {
  shelf[place] ??= begin()
  shelf[place].users += 1
  project.provide('postgres', await shelf[place].url)
}

export async function teardown() {
  const shared = shelf[place]
  if (!shared) return
  shared.users -= 1
  if (shared.users > 0) return
  shelf[place] = undefined
  await shared.stop()
}

function begin(): Shared {
  const server = throwawayPostgres()
  const url = server.then(async ({ url }) => {
    const { deploy } = await import('@redress/prisma/deploy')
    await deploy({ ownerUrl: url('template_redress') })
    return url('postgres')
  })
  const stop = async () => (await server).stop()
  return { url, users: 0, stop }
}
