import path from 'node:path'
import { parseArgs } from 'node:util'
import { runQuietly } from './child.ts'
import { codeOf, Explained } from './explained.ts'
import { type ListeningPlace, listeningPlace } from './listening-place.ts'
import { ownSecret } from './own-secret.ts'
import { startPostgres } from './postgres.ts'
import { requireDatabase } from './reachable-database.ts'
import { root } from './root.ts'
import { type Undo, undoAtTheEnd } from './undo.ts'
import { buildWeb, isWebBuilt } from './web-build.ts'

// `npm start`: from installed packages to a running program, one stage after the other.

type Options = { production: boolean; complaints: number | null; place: ListeningPlace }

const home = process.env.REDRESS_HOME ? path.resolve(process.env.REDRESS_HOME) : path.join(root, '.redress')
// For one machine with the demo company or a small team on it; a server of its own is tuned by its owner.
const SETTINGS = ['shared_buffers=256MB', 'max_wal_size=2GB', 'random_page_cost=1.1', 'max_connections=100']

const undo = undoAtTheEnd()
try {
  await start(undo)
} catch (error) {
  undo.fail(error)
}

async function start(undo: Undo) {
  const options = await readOptions()
  const ownerUrl = process.env.DATABASE_URL || null
  if (ownerUrl) await requireDatabase(ownerUrl)
  await build(undo)
  const database = ownerUrl ?? (await ownDatabase(undo))
  const env = await fill(database, options)
  await serve(undo, env, options)
}

async function readOptions(): Promise<Options> {
  const production = process.env.NODE_ENV === 'production'
  const complaints = readComplaints()
  if (production && complaints !== null) throw new Explained('A production start loads no demo data.')
  return { production, complaints, place: await listeningPlace(process.env) }
}

function readComplaints(): number | null {
  try {
    const { values } = parseArgs({ options: { 'demo-complaints': { type: 'string' } } })
    const text = values['demo-complaints']
    if (text === undefined) return null
    if (/^\d+$/.test(text)) return Number(text)
  } catch {
    // The sentence below says what is possible.
  }
  throw new Explained(
    'The only option is --demo-complaints <number>, for example: npm start -- --demo-complaints 1000000',
  )
}

async function build(undo: Undo) {
  const began = (child: { kill(): boolean }) => undo.later(() => child.kill())
  const generate = path.join(root, 'prisma/src/generate.ts')
  await runQuietly('Generating the database client', [generate], { began })
  if (isWebBuilt()) return
  say('Building the web application')
  await buildWeb({ began })
}

async function ownDatabase(undo: Undo): Promise<string> {
  say('Starting PostgreSQL')
  const starting = startPostgres({ dataDir: path.join(home, 'postgres'), settings: SETTINGS })
  // A stop may come while it is still starting; then it is awaited and ended all the same.
  undo.later(async () => (await starting.catch(() => null))?.stop())
  return (await starting).url('redress')
}

/** What the application reads, with the answers of an installation on one machine where nothing was set. */
function settings(appUrl: string, { place, production }: Options): NodeJS.ProcessEnv {
  const { DATA_DIR, REDRESS_SECRET, DEMO, LOG_LEVEL } = process.env
  return {
    ...process.env,
    DATABASE_URL: appUrl,
    PORT: String(place.port),
    HOST: place.host,
    DATA_DIR: DATA_DIR || home,
    REDRESS_SECRET: REDRESS_SECRET || ownSecret(home),
    DEMO: DEMO || String(!production),
    // On a terminal one line per request would bury the address and the log-ins.
    LOG_LEVEL: LOG_LEVEL || (production ? 'info' : 'warn'),
  }
}

async function fill(ownerUrl: string, options: Options): Promise<NodeJS.ProcessEnv> {
  say('Migrating the database')
  const { deploy } = await import('@redress/prisma/deploy')
  const { appUrl } = await deploy({ ownerUrl })
  const env = settings(appUrl, options)
  if (options.production) return env
  const { loadDemo } = await import('./demo.ts')
  await loadDemo({ ownerUrl, env, complaints: options.complaints, progress: print })
  return env
}

async function serve(undo: Undo, env: NodeJS.ProcessEnv, { place, production }: Options) {
  say('Starting the application')
  const { startServer } = await import('@redress/api/start')
  const server = await startServer(env).catch((error: unknown) => {
    throw codeOf(error) === 'EADDRINUSE' ? new Explained(`Port ${place.port} is in use.`) : error
  })
  undo.later(async () => {
    process.stdout.write('\nStopping …\n')
    await server.stop()
  })
  const lines = ['', `Redress runs at ${server.url}`]
  if (server.firstAdminLink) lines.push(`Create the first administrator (once): ${server.firstAdminLink}`)
  if (!production) lines.push(...(await import('./demo.ts')).logInLines())
  process.stdout.write(`${[...lines, 'Stop it with Ctrl-C.', ''].join('\n')}\n`)
}

function say(stage: string) {
  print(`${stage} …`)
}

function print(line: string) {
  process.stdout.write(`${line}\n`)
}
