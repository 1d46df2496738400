import { createHash } from 'node:crypto'
import { PassThrough, Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** One file of the pack; opened when its turn comes, so that only one is read at a time. */
export type PackEntry = {
  path: string
  at: Date
  /** Text is packed tight; photos and documents are packed already. */
  isText: boolean
  open: () => Promise<Readable>
  /** SHA-256 where it is known from the time it was stored; otherwise it is taken on the way. */
  hash?: string
}

/** A content that is at hand: a document that was drawn, or a record as JSON. */
export function entryOf(path: string, at: Date, content: Uint8Array | string): PackEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return { path, at, isText: typeof content === 'string', open: async () => Readable.from([bytes]) }
}

/**
 * All entries as one ZIP and behind them MANIFEST.txt, which `sha256sum -c` reads. For stored files it holds the
 * sum of the day they came in, so that a content that changed since is found. Breaks off where an entry can't be
 * read: half a pack never looks like a whole one.
 */
export function zipPack(entries: PackEntry[], at: Date): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  const sums: string[] = []
  const open = new Set<Readable>()

  const add = (entry: PackEntry) => {
    const options = { mtime: entry.at, compress: entry.isText, mode: 0o100644 }
    zip.addReadStreamLazy(entry.path, options, (give) => {
      const opening = out.destroyed ? Promise.reject(new Error('Nobody waits for the pack')) : entry.open()
      opening.then(
        (content) => {
          open.add(content)
          content.once('close', () => open.delete(content))
          const counted = summing((sum) => sums.push(`${entry.hash ?? sum}  ${entry.path}\n`))
          pipeline(content, counted).catch((error: Error) => out.destroy(error))
          give(null, counted)
        },
        (error: Error) => out.destroy(error),
      )
    })
  }
  for (const entry of entries) add(entry)
  add({
    path: 'MANIFEST.txt',
    at,
    isText: true,
    // Read after all others: by then their sums are known.
    open: async () => Readable.from([Buffer.from(sums.join(''))]),
  })
  zip.end()

  zip.on('error', (error: Error) => out.destroy(error))
  out.once('close', () => {
    for (const content of open) content.destroy()
  })
  pipeline(zip.outputStream, out).catch((error: Error) => out.destroy(error))
  return out
}

/** Lets bytes through and tells their SHA-256 at the end. */
function summing(tell: (sum: string) => void): Transform {
  const hash = createHash('sha256')
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      tell(hash.digest('hex'))
      done()
    },
  })
}
