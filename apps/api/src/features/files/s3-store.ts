import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { S3mini, S3ServiceError } from 's3mini'
import type { FileStore } from '../../platform/file-store.ts'
import { problem } from '../../platform/problem.ts'

export type S3Settings = {
  /** With the bucket as its path: https://s3.example/redress-files */
  endpoint: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** Every part but the last has to have at least 5 MiB. */
const partSize = 8 * 1024 * 1024

/** Contents as objects `<hash>` of one bucket, for several machines. */
export function s3Store(settings: S3Settings, temporaryFolder: string): FileStore {
  const bucket = new S3mini({ ...settings, requestAbortTimeout: 60_000 })
  return {
    temporaryFolder,
    keep: (temporaryPath, hash) => reaching(() => keepObject(bucket, temporaryPath, hash)),
    async open(hash) {
      const response = await reaching(() => bucket.getObjectResponse(hash))
      if (!response?.body) throw new Error(`No content ${hash} in the store`)
      return Readable.fromWeb(response.body as ReadableStream<Uint8Array>)
    },
    async remove(hash) {
      await reaching(() => bucket.deleteObject(hash))
    },
  }
}

/** A store that is away or overloaded mends itself; one that refuses us is wrongly set up and somebody must act. */
async function reaching<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof S3ServiceError && error.status < 500) throw error
    throw problem('unavailable', { detail: 'The file store does not answer' })
  }
}

async function keepObject(bucket: S3mini, temporaryPath: string, hash: string): Promise<void> {
  if (await bucket.objectExists(hash)) return
  const file = await open(temporaryPath)
  try {
    const { size } = await file.stat()
    if (size <= partSize) await bucket.putObject(hash, await readPart(file, 0, size))
    else await putInParts(bucket, hash, file, size)
  } finally {
    await file.close()
  }
}

async function putInParts(bucket: S3mini, hash: string, file: FileHandle, size: number): Promise<void> {
  const upload = await bucket.getMultipartUploadId(hash)
  try {
    const parts = []
    for (let at = 0; at < size; at += partSize) {
      const part = await readPart(file, at, Math.min(partSize, size - at))
      parts.push(await bucket.uploadPart(hash, upload, part, parts.length + 1))
    }
    await bucket.completeMultipartUpload(hash, upload, parts)
  } catch (error) {
    // Parts of an upload that is never completed are paid for and seen by nobody.
    await bucket.abortMultipartUpload(hash, upload).catch(() => undefined)
    throw error
  }
}

async function readPart(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await file.read(bytes, read, length - read, position + read)
    if (bytesRead === 0) throw new Error('The file became shorter while it was sent to the store')
    read += bytesRead
  }
  return bytes
}
