import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startMeasured } from './bench/child-server.ts'
import { firstLoads } from './bench/first-load.ts'
import { measureImport } from './bench/import.ts'
import { type Journal, openJournal } from './bench/journal.ts'
import { fire, median, type Sample } from './bench/load.ts'
import { measurePapers } from './bench/papers.ts'
import { type Pair, pairs } from './bench/routes.ts'
import { measureStarts } from './bench/starts.ts'
import { startPostgres } from './postgres.ts'
import { root } from './root.ts'
import { undoAtTheEnd } from './undo.ts'
import { buildWeb, isWebBuilt } from './web-build.ts'

// `npm run bench`: the program beside a bare Fastify + pg server on the same data in the same run. The machine's speed
// cancels out in the ratio; the absolute figures mean little.
//   npm run bench -- --complaints 10000,100000 --seconds 5 --rounds 3 --rows 20000 --only routes,import,documents,starts,first-load

const { values } = parseArgs({
  options: {
    complaints: { type: 'string', default: '10000,100000' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    rows: { type: 'string', default: '20000' },
    only: { type: 'string', default: 'routes,import,documents,starts,first-load' },
  },
})
const seconds = Number(values.seconds)
const rounds = Number(values.rounds)
const parts = new Set(values.only.split(','))
const home = path.join(root, '.cache', 'bench')
const print = (line = '') => process.stdout.write(`${line}\n`)

const undo = undoAtTheEnd()
try {
  const needsScreens = parts.has('starts') || parts.has('first-load')
  if (needsScreens && !isWebBuilt()) await buildWeb()
  if (['routes', 'import', 'documents'].some((part) => parts.has(part))) await measureJournals()
  if (parts.has('starts')) for (const line of await measureStarts(path.join(home, 'starts'))) print(line)
  if (parts.has('first-load')) for (const line of await firstLoads(path.join(home, 'first-load'))) print(line)
  undo.done()
} catch (error) {
  undo.fail(error)
}

type Measured = { name: string; bare: Sample; redress: Sample }

type Page = { rows?: { id: string }[] }

/** Two servers that answer differently are not compared. */
async function requireSameRows(pair: Pair, bareUrl: string, redressUrl: string): Promise<void> {
  if (pair.bare.body) return
  const read = async (url: string, shot: Pair['bare']): Promise<string[] | undefined> => {
    const response = await fetch(url + shot.paths[0], shot.headers ? { headers: shot.headers } : {})
    return ((await response.json()) as Page).rows?.map((row) => row.id)
  }
  const [bare, redress] = [await read(bareUrl, pair.bare), await read(redressUrl, pair.redress)]
  if (bare?.join() !== redress?.join()) throw new Error(`${pair.name}: the two servers show different rows`)
}

async function measurePair(pair: Pair, bareUrl: string, redressUrl: string): Promise<Measured> {
  const bare: Sample[] = []
  const redress: Sample[] = []
  await requireSameRows(pair, bareUrl, redressUrl)
  // In turns, so that a slow moment of the machine meets both.
  await fire({ ...pair.bare, url: bareUrl }, 1)
  await fire({ ...pair.redress, url: redressUrl }, 1)
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await fire({ ...pair.bare, url: bareUrl }, seconds))
    redress.push(await fire({ ...pair.redress, url: redressUrl }, seconds))
  }
  return { name: pair.name, bare: median(bare), redress: median(redress) }
}

async function measureJournals() {
  mkdirSync(home, { recursive: true })
  const server = await startPostgres({
    dataDir: path.join(home, 'postgres'),
    settings: ['shared_buffers=512MB', 'max_wal_size=2GB', 'random_page_cost=1.1', 'max_connections=100'],
  })
  undo.later(() => server.stop())
  const bySize = new Map<number, Measured[]>()
  // A paper costs the same in any journal: the demo company alone is enough.
  if (parts.has('documents')) {
    for (const line of await measurePapers(server, await openJournal(server, home, 0))) print(line)
  }
  if (!parts.has('routes') && !parts.has('import')) return
  for (const complaints of values.complaints.split(',').map(Number)) {
    const journal = await openJournal(server, home, complaints)
    if (parts.has('routes')) bySize.set(complaints, await measureRoutes(journal))
    if (parts.has('import')) {
      for (const line of await measureImport(server, home, journal, Number(values.rows))) print(line)
    }
  }
  printGrowth(bySize)
}

async function measureRoutes(journal: Journal): Promise<Measured[]> {
  const bare = await startMeasured('bare-server.ts', journal.env)
  const redress = await startMeasured('redress-server.ts', journal.env)
  print(
    `\n${journal.complaints.toLocaleString('en')} complaints, 16 connections, median of ${rounds} rounds of ${seconds} s`,
  )
  print(row('', 'bare/s', 'p50', 'p99', 'redress/s', 'p50', 'p99', 'ratio'))
  const measured: Measured[] = []
  for (const pair of pairs(journal)) {
    const m = await measurePair(pair, bare.url, redress.url)
    measured.push(m)
    print(routeRow(m))
  }
  print(`memory: bare ${bare.residentMb()} MB, redress ${redress.residentMb()} MB`)
  await Promise.all([bare.stop(), redress.stop()])
  await journal.closeAgain()
  return measured
}

function routeRow({ name, bare, redress }: Measured): string {
  const numbers = [bare, redress].flatMap((s) => [s.perSecond.toFixed(0), `${s.p50} ms`, `${s.p99} ms`])
  return row(name, ...numbers, (redress.perSecond / bare.perSecond).toFixed(2))
}

/** A page that costs more in a larger journal shows here, whatever the machine. */
function printGrowth(bySize: Map<number, Measured[]>) {
  const sizes = [...bySize.keys()]
  const [first, ...rest] = sizes
  if (first === undefined || rest.length === 0) return
  print(`\nRequests per second of redress against those at ${first.toLocaleString('en')} complaints`)
  print(row('', ...rest.map((size) => size.toLocaleString('en'))))
  for (const base of bySize.get(first) ?? []) {
    const ratios = rest.map((size) => {
      const same = bySize.get(size)?.find((m) => m.name === base.name)
      return same ? (same.redress.perSecond / base.redress.perSecond).toFixed(2) : '–'
    })
    print(row(base.name, ...ratios))
  }
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(26) + cells.map((cell) => cell.padStart(10)).join('')
}
