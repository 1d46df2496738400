import type pg from 'pg'
import { inOwnerSession } from '../../src/owner-session.ts'
import { loadBulk } from './bulk.ts'
import { copyDemoRows } from './copy-rows.ts'
import { generateDemo } from './generate.ts'
import { mediaTypeOf, pictureNames, readPicture, type StoredPicture } from './pictures.ts'
import type { DemoRows } from './rows.ts'

export type LoadDemo = {
  ownerUrl: string
  /** As the application keeps passwords; everybody of the demo gets it. */
  passwordHash: string
  /** Puts a file into the store and says its SHA-256. */
  storeFile(bytes: Uint8Array): Promise<string>
  progress(line: string): void
  /** So many more complaints, made up in bulk. */
  complaints?: number
  now?: Date
}

// Any number nothing else in this database takes.
const LOAD_LOCK = 4_719_003

/** Fills an empty installation with the demo company. Where there are users already, nothing is touched. */
export async function loadDemoIfEmpty(o: LoadDemo): Promise<'loaded' | 'already there'> {
  const now = o.now ?? new Date()
  return inOwnerSession(o.ownerUrl, async (db) => {
    if (await hasUsers(db)) {
      return 'already there'
    }
    const started = performance.now()
    const pictures = await storePictures(o.storeFile)
    const rows = generateDemo({ now, passwordHash: o.passwordHash, pictures })
    if (!(await loadStory(db, rows, pictures, now))) return 'already there'
    const seconds = ((performance.now() - started) / 1_000).toFixed(1)
    o.progress(
      `Demo company loaded: ${rows.Complaint.length} complaints, ${rows.Batch.length} batches in ${seconds} s.`,
    )
    if (o.complaints) await loadBulk(db, { complaints: o.complaints, now, progress: o.progress })
    // Beside the statistics it puts the last words into the search index and marks the pages as seen by all.
    await db.query('VACUUM (ANALYZE)')
    return 'loaded'
  })
}

/** One transaction: half a company is never seen. False when somebody else was faster. */
async function loadStory(
  db: pg.Client,
  rows: DemoRows,
  pictures: StoredPicture[],
  now: Date,
): Promise<boolean> {
  await db.query('BEGIN')
  try {
    await db.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK])
    if (await hasUsers(db)) {
      await db.query('ROLLBACK')
      return false
    }
    await knowFiles(db, pictures, now)
    await copyDemoRows(db, rows)
    await db.query('COMMIT')
    return true
  } catch (error) {
    await db.query('ROLLBACK')
    throw error
  }
}

async function storePictures(storeFile: LoadDemo['storeFile']): Promise<StoredPicture[]> {
  const stored: StoredPicture[] = []
  for (const name of pictureNames) {
    const bytes = readPicture(name)
    stored.push({ name, hash: await storeFile(bytes), size: bytes.length, mediaType: mediaTypeOf(name) })
  }
  return stored
}

/** The store may have written these rows itself. */
async function knowFiles(db: pg.Client, pictures: StoredPicture[], now: Date): Promise<void> {
  for (const { hash, size, mediaType } of pictures) {
    await db.query(
      'INSERT INTO "StoredFile" ("hash", "size", "mediaType", "createdAt") VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [hash, size, mediaType, now],
    )
  }
}

async function hasUsers(db: pg.Client): Promise<boolean> {
  const { rowCount } = await db.query('SELECT FROM "User" LIMIT 1')
  return rowCount === 1
}
