import type { Readable } from 'node:stream'

/** Where contents lie, named by their SHA-256: on disk, or in an S3-compatible store for several machines. */
export type FileStore = {
  /** A folder of this process for uploads under way; same disk as the store where there is one. */
  temporaryFolder: string
  /** Moves a finished temporary file in; does nothing when the content is there already. */
  keep(temporaryPath: string, hash: string): Promise<void>
  /** @throws when there is no such content. */
  open(hash: string): Promise<Readable>
}
