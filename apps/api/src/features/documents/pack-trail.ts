import { Readable } from 'node:stream'
import { trailText } from '@redress/prisma/trail'
import type { Services } from '../../platform/services.ts'
import { type ChainReport, verifyChain } from '../../platform/trail.ts'

const pageSize = 200

type Row = {
  seq: number
  type: string
  actor: string
  requestId: string
  at: string
  data: unknown
  previousHash: string
  hash: string
  text: string
}

const page = `
  SELECT entry."seq", entry."type", entry."actorName" AS "actor", entry."requestId",
    to_char(entry."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at", entry."data",
    entry."previousHash", entry."hash", ${trailText('entry')} AS "text"
  FROM "TrailEntry" entry
  WHERE entry."subject" = 'complaint' AND entry."subjectId" = $1 AND entry."seq" > $2
  ORDER BY entry."seq" LIMIT ${pageSize}`

const howTo =
  'hash is the SHA-256 of text (UTF-8); text begins with previousHash, which is the hash of the entry before, or empty.'

/** The chain of one record with the result of computing it again (AL-1), written entry by entry. */
export function trailJson(services: Services, record: { id: string; number: string }): Readable {
  return Readable.from(chainParts(services, record), { objectMode: false })
}

async function* chainParts({ pool }: Services, { id, number }: { id: string; number: string }) {
  const verification: ChainReport = await verifyChain(pool, 'complaint', id)
  yield `${JSON.stringify({ number, verification, howToVerify: howTo }).slice(0, -1)},\n"entries": [`
  let last = 0
  for (;;) {
    const { rows } = await pool.query<Row>(page, [id, last])
    for (const row of rows) {
      yield `${last === 0 ? '' : ','}\n${JSON.stringify(row)}`
      last = row.seq
    }
    if (rows.length < pageSize) break
  }
  yield '\n]}\n'
}
