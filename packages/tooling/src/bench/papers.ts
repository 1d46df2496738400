import pg from 'pg'
import type { Postgres } from '../postgres.ts'
import { type Ask, asking } from './ask.ts'
import { startMeasured } from './child-server.ts'
import { onCopy } from './copy-journal.ts'
import { type Journal, signIn } from './journal.ts'
import { madePhoto } from './made-photo.ts'

const languages = ['en', 'zh', 'el'] as const
const photosWanted = 12
const warmRuns = 5

/** Milliseconds: both papers by the clock of the program, the whole by ours. */
type Sent = { pdf: number; xlsx: number; whole: number }
type Row = { language: string; cold: Sent; warm: Sent }

/**
 * What the report of a finished 8D with twelve photos takes when it is sent: PDF, workbook, and all together (CAR-7);
 * cold is the first one after a start. Beside it the receipt of one page from the same typesetter, and the same CAR
 * read as JSON, the workbook without the workbook.
 */
export async function measurePapers(server: Postgres, journal: Journal): Promise<string[]> {
  return onCopy(server, journal, 'papers', async ({ ownerUrl, env }) => {
    const db = new pg.Client({ connectionString: ownerUrl })
    await db.connect()
    try {
      const number = await largestCar(db)
      const cookie = await signIn(ownerUrl, 'quality_manager')
      await withServer(env, cookie, (ask) => addPhotos(db, ask, number))
      const rows: Row[] = []
      for (const language of languages) {
        rows.push(await withServer(env, cookie, (ask) => sendings(db, ask, { number, language })))
      }
      const beside = await withServer(env, cookie, (ask) => besides(ask, number, journal))
      return linesOf(number, rows, beside)
    } finally {
      await db.end()
    }
  })
}

/** A start of its own for each measurement, without jobs. */
async function withServer<T>(env: NodeJS.ProcessEnv, cookie: string, work: (ask: Ask) => Promise<T>) {
  const redress = await startMeasured('redress-server.ts', env)
  try {
    return await work(asking(redress.url, cookie))
  } finally {
    await redress.stop()
  }
}

async function largestCar(db: pg.Client): Promise<string> {
  const { rows } = await db.query<{ number: string }>(
    `SELECT c."number" FROM "Car" c JOIN "CarCause" w ON w."carId" = c."id"
     WHERE c."status" = 'closed' AND c."kind" = 'eight_d' GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
  )
  const [first] = rows
  if (!first) throw new Error('No 8D is closed')
  return first.number
}

/** Through the program, so that they are kept as life keeps them; only the release of D2 is lifted meanwhile. */
async function addPhotos(db: pg.Client, ask: Ask, number: string): Promise<void> {
  const release = (car: string, gate: string) =>
    db.query(
      `WITH own AS (UPDATE "Car" SET "status" = $2::"CarStatus" WHERE "number" = $1 RETURNING "id")
       UPDATE "CarGateState" SET "status" = $3::"GateStatus" WHERE "gate" = 'd1_d3' AND "carId" IN (SELECT "id" FROM own)`,
      [number, car, gate],
    )
  const { rows } = await db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM "CarPhoto" p JOIN "Car" c ON c."id" = p."carId" WHERE c."number" = $1`,
    [number],
  )
  const files: string[] = []
  for (let count = rows[0]?.n ?? 0; count < photosWanted; count += 1) {
    const form = new FormData()
    form.append('file', new Blob([madePhoto(count)], { type: 'image/png' }), `photo-${count}.png`)
    const { upload } = (await (await ask('POST', '/api/uploads', form)).json()) as { upload: string }
    files.push(upload)
  }
  await release('open', 'draft')
  await ask('POST', `/api/cars/${number}/photos`, { discipline: 'd2', files })
  await release('closed', 'accepted')
}

async function sendings(db: pg.Client, ask: Ask, wish: { number: string; language: string }): Promise<Row> {
  const send = async (): Promise<Sent> => {
    // A report that says the same again is refused while the one before is unanswered.
    await db.query(`UPDATE "CarRevision" SET "status" = 'accepted'`)
    const began = performance.now()
    const response = await ask('POST', `/api/cars/${wish.number}/revisions`, {
      stage: 'd8',
      language: wish.language,
      message: '',
    })
    await response.text()
    const whole = performance.now() - began
    const spent = response.headers.get('server-timing') ?? ''
    const part = (name: string) => Number(new RegExp(`${name};dur=([\\d.]+)`).exec(spent)?.[1])
    return { pdf: part('pdf'), xlsx: part('xlsx'), whole }
  }
  const cold = await send()
  const warm: Sent[] = []
  for (let run = 0; run < warmRuns; run += 1) warm.push(await send())
  const middleOf = (part: keyof Sent) => middle(warm.map((one) => one[part]))
  return {
    language: wish.language,
    cold,
    warm: { pdf: middleOf('pdf'), xlsx: middleOf('xlsx'), whole: middleOf('whole') },
  }
}

type Beside = { receiptCold: number; receipt: number; json: number }

async function besides(ask: Ask, car: string, { numbers }: Journal): Promise<Beside> {
  const took = async (path: string) => {
    const began = performance.now()
    await (await ask('GET', path)).arrayBuffer()
    return performance.now() - began
  }
  const receipts: number[] = []
  for (const number of numbers.slice(0, warmRuns + 1)) {
    receipts.push(await took(`/api/complaints/${number}/receipt`))
  }
  const [receiptCold = Number.NaN, ...warm] = receipts
  const json: number[] = []
  for (let run = 0; run <= warmRuns; run += 1) json.push(await took(`/api/cars/${car}`))
  return { receiptCold, receipt: middle(warm), json: middle(json.slice(1)) }
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function linesOf(number: string, rows: Row[], { receiptCold, receipt, json }: Beside): string[] {
  const line = (name: string, ...cells: string[]) =>
    name.padEnd(10) + cells.map((cell) => cell.padStart(12)).join('')
  const ms = (value: number) => `${value.toFixed(0)} ms`
  return [
    '',
    `${number} sent as a finished 8D with ${photosWanted} photos; warm: median of ${warmRuns}, cold: the first after a start`,
    line('', 'PDF cold', 'warm', '/ receipt', 'XLSX cold', 'warm', '/ JSON', 'all cold', 'warm'),
    ...rows.map(({ language, cold, warm }) =>
      line(
        language,
        ms(cold.pdf),
        ms(warm.pdf),
        (warm.pdf / receipt).toFixed(1),
        ms(cold.xlsx),
        ms(warm.xlsx),
        (warm.xlsx / json).toFixed(1),
        ms(cold.whole),
        ms(warm.whole),
      ),
    ),
    `receipt of one page, same typesetter: cold ${ms(receiptCold)}, warm ${ms(receipt)}; the same CAR as JSON ${ms(json)}`,
  ]
}
