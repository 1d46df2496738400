import { Explained } from './explained.ts'
import { listeningPlace } from './listening-place.ts'
import { requireDatabase } from './reachable-database.ts'
import { undoAtTheEnd } from './undo.ts'

// What a container runs: everything is built, the database is somebody else's. Any number of these may start at once.

const undo = undoAtTheEnd()
try {
  const ownerUrl = process.env.DATABASE_URL
  if (!ownerUrl) throw new Explained('DATABASE_URL is missing.')
  const { host, port } = await listeningPlace(process.env)
  await requireDatabase(ownerUrl)
  const [{ deploy }, { startServer }] = await Promise.all([
    import('@redress/prisma/deploy'),
    import('@redress/api/start'),
  ])
  const { appUrl } = await deploy({ ownerUrl })
  const server = await startServer({ ...process.env, DATABASE_URL: appUrl, PORT: String(port), HOST: host })
  undo.later(() => server.stop())
  process.stdout.write(`Redress runs at ${server.url}\n`)
  if (server.firstAdminLink) {
    process.stdout.write(`Create the first administrator (once): ${server.firstAdminLink}\n`)
  }
} catch (error) {
  undo.fail(error)
}
