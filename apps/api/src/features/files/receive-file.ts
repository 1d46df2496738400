import { createHash, randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import { fileLimits } from '@redress/contracts/files'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { fieldProblem, ProblemError, problem } from '../../platform/problem.ts'

/** A file that has arrived whole and lies in the temporary folder. */
export type ReceivedFile = {
  path: string
  sentName: string
  hash: string
  size: number
  /** The first bytes, enough to recognise every kind. */
  head: Buffer
  hasNul: boolean
}

const headSize = 64 * 1024
// What a form adds around its file; also what is worth reading on, so that the refusal reaches the sender.
const formOverhead = 1024 * 1024

/**
 * Streams the request's one file to the temporary folder, hands it over and clears it away afterwards,
 * whatever happens: a broken connection, a refusal or a failed write leave nothing behind (C17, C21).
 */
export async function withReceivedFile<T>(
  { request, reply, folder }: { request: FastifyRequest; reply: FastifyReply; folder: string },
  use: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  refuseHugeBody(request, reply)
  const target = path.join(folder, randomUUID())
  try {
    return await use(await receive(request, target))
  } catch (error) {
    readOn(request, reply)
    throw isDiskFull(error) ? problem('storage-full') : error
  } finally {
    await rm(target, { force: true })
  }
}

function refuseHugeBody(request: FastifyRequest, reply: FastifyReply): void {
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared <= fileLimits.size + formOverhead) return
  // Otherwise the rest would be read to the end and thrown away.
  reply.header('connection', 'close')
  throw problem('too-large')
}

/** After a refusal: the little that is still announced is read away; a body that may have no end is cut off. */
function readOn(request: FastifyRequest, reply: FastifyReply): void {
  if (request.headers['content-length'] === undefined) reply.header('connection', 'close')
  else request.raw.resume()
}

async function receive(request: FastifyRequest, target: string): Promise<ReceivedFile> {
  let received: ReceivedFile | null = null
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue
      if (part.fieldname !== 'file') throw fieldProblem('#/file', 'required')
      received = await store(part, target)
    }
  } catch (error) {
    throw asRefusal(error)
  }
  if (!received) throw fieldProblem('#/file', 'required')
  return received
}

async function store(part: MultipartFile, target: string): Promise<ReceivedFile> {
  const measure = measuring()
  const file = part.file as Readable
  // Opened before anything can go wrong: a stream that opens later could create the file after it was cleared.
  const handle = await open(target, 'wx')
  // The parser would go on reading to the end of the part and throw it away.
  file.once('limit', () => file.destroy(problem('too-large')))
  await pipeline(file, measure.through, handle.createWriteStream())
  return { path: target, sentName: part.filename ?? '', ...measure.result() }
}

function measuring() {
  const hash = createHash('sha256')
  const heads: Buffer[] = []
  let size = 0
  let hasNul = false
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (size < headSize) heads.push(chunk.subarray(0, headSize - size))
      size += chunk.length
      hasNul ||= chunk.includes(0)
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const result = () => ({ hash: hash.digest('hex'), size, head: Buffer.concat(heads), hasNul })
  return { through, result }
}

type Coded = { code?: string; syscall?: string; statusCode?: number }

function isDiskFull(error: unknown): boolean {
  const { code } = error as Coded
  return code === 'ENOSPC' || code === 'EDQUOT'
}

/** The parser of forms throws plain errors for forms that are broken or end too early. */
function asRefusal(error: unknown): unknown {
  if (error instanceof ProblemError) return error
  const { syscall, statusCode } = error as Coded
  if (syscall !== undefined || statusCode !== undefined) return error
  return fieldProblem('#/file', 'malformed')
}
