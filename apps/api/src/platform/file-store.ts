import type { Readable } from 'node:stream'

/** Where contents lie, named by their SHA-256: on disk, or in an S3-compatible store for several machines. */
export type FileStore = {
  /** A folder of this process for uploads under way; same disk as the store where there is one. */
  temporaryFolder: string
  /** Takes a finished temporary file in and returns when it would survive a power cut. Twice is as good as once. */
  keep(temporaryPath: string, hash: string): Promise<void>
  /** @throws when there is no such content. */
  open(hash: string): Promise<Readable>
  /** Does nothing when there is no such content. */
  remove(hash: string): Promise<void>
}
