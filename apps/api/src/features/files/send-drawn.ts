import { RendererBusy } from '@redress/documents/renderer'
import type { FastifyReply } from 'fastify'
import { problem } from '../../platform/problem.ts'
import { sendContent } from './serve-file.ts'

/** Waits for a document; where too many wait already, the caller is asked to come again. @throws `unavailable` */
export async function unlessBusy<T>(document: Promise<T>): Promise<T> {
  try {
    return await document
  } catch (error) {
    throw error instanceof RendererBusy ? problem('unavailable') : error
  }
}

/** Sends a paper that is drawn for this reader and kept nowhere; a PDF unless said. */
export function sendDrawn(
  reply: FastifyReply,
  name: string,
  bytes: Uint8Array,
  mediaType = 'application/pdf',
): FastifyReply {
  return sendContent(reply, Buffer.from(bytes), { name, mediaType, size: bytes.length })
}
