import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from './ports.ts'
import { throwawayPostgres } from './throwaway-postgres.ts'
import { undoAtTheEnd } from './undo.ts'

// The program under test for the journeys: own database, own port, own files, in a process of its own. It tells its
// parent where it is and ends with it.

const undo = undoAtTheEnd()
try {
  const starting = throwawayPostgres()
  undo.later(async () => (await starting).stop())
  const ownerUrl = (await starting).url('redress')
  const { deploy } = await import('@redress/prisma/deploy')
  const { appUrl } = await deploy({ ownerUrl })
  const dataDir = mkdtempSync(path.join(tmpdir(), 'redress-journeys-'))
  undo.later(() => rmSync(dataDir, { recursive: true, force: true }))
  const { startServer } = await import('@redress/api/start')
  const server = await startServer({
    ...process.env,
    DATABASE_URL: appUrl,
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    REDRESS_SECRET: randomUUID(),
    LOG_LEVEL: 'warn',
  })
  undo.later(() => server.stop())
  process.send?.({ url: server.url, ownerUrl })
} catch (error) {
  undo.fail(error)
}
