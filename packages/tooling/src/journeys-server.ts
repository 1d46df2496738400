import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startMailbox } from './journeys-mailbox.ts'
import { freePort } from './ports.ts'
import { throwawayPostgres } from './throwaway-postgres.ts'
import { undoAtTheEnd } from './undo.ts'

// The program under test for the journeys: own database, own port, own files, own mail server, in a process of its
// own. It tells its parent where everything is and ends with it.

const undo = undoAtTheEnd()
try {
  const starting = throwawayPostgres()
  undo.later(async () => (await starting).stop())
  const ownerUrl = (await starting).url('redress')
  const { deploy } = await import('@redress/prisma/deploy')
  const { appUrl } = await deploy({ ownerUrl })
  const dataDir = mkdtempSync(path.join(tmpdir(), 'redress-journeys-'))
  undo.later(() => rmSync(dataDir, { recursive: true, force: true }))
  const mailbox = await startMailbox()
  undo.later(() => mailbox.stop())
  const [{ startServer }, { hashPassword }] = await Promise.all([
    import('@redress/api/start'),
    import('@redress/api/features/identity/passwords'),
  ])
  const server = await startServer({
    ...process.env,
    DATABASE_URL: appUrl,
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    REDRESS_SECRET: randomUUID(),
    SMTP_URL: mailbox.smtpUrl,
    // Each journey comes from an address of its own, so that none uses up the limits of another.
    TRUST_PROXY: '1',
    LOG_LEVEL: 'warn',
  })
  undo.later(() => server.stop())
  const password = 'vellum-otter-grain'
  const passwordHash = await hashPassword(password)
  process.send?.({ url: server.url, ownerUrl, mailboxUrl: mailbox.url, password, passwordHash })
} catch (error) {
  undo.fail(error)
}
