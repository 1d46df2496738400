import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runQuietly } from './child.ts'
import { loadDemo } from './demo.ts'
import { freePort } from './ports.ts'
import { root } from './root.ts'
import { toolOf } from './static-checks.ts'
import { throwawayPostgres } from './throwaway-postgres.ts'
import { undoAtTheEnd } from './undo.ts'
import { buildWeb, isWebBuilt } from './web-build.ts'

// `npm run redress pictures`: takes the pictures of the README anew, in a demo company of their own.

const undo = undoAtTheEnd()
try {
  if (!isWebBuilt()) await buildWeb({ began: (child) => undo.later(() => child.kill()) })
  const starting = throwawayPostgres()
  undo.later(async () => (await starting).stop())
  const ownerUrl = (await starting).url('redress')
  const [{ deploy }, { startServer }, { demoPassword }] = await Promise.all([
    import('@redress/prisma/deploy'),
    import('@redress/api/start'),
    import('@redress/api/features/identity/demo-accounts'),
  ])
  const { appUrl } = await deploy({ ownerUrl })
  const dataDir = mkdtempSync(path.join(tmpdir(), 'redress-pictures-'))
  undo.later(() => rmSync(dataDir, { recursive: true, force: true }))
  const env = {
    ...process.env,
    DATABASE_URL: appUrl,
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    REDRESS_SECRET: randomUUID(),
    DEMO: 'true',
    LOG_LEVEL: 'warn',
  }
  await loadDemo({ ownerUrl, env, complaints: null, progress: (line) => process.stdout.write(`${line}\n`) })
  const server = await startServer(env)
  undo.later(() => server.stop())
  const cwd = path.join(root, 'apps/e2e')
  const args = [toolOf('@playwright/test', 'playwright', cwd), 'test', '--config', 'pictures.config.ts']
  const told = { REDRESS_URL: server.url, REDRESS_OWNER_URL: ownerUrl, REDRESS_PASSWORD: demoPassword }
  await runQuietly('Taking the pictures', args, {
    cwd,
    env: { ...process.env, ...told },
    began: (child) => undo.later(() => child.kill()),
  })
  process.stdout.write('The pictures lie in docs/pictures.\n')
  undo.done()
} catch (error) {
  undo.fail(error)
}
