import { Readable } from 'node:stream'
import { RendererBusy } from '@redress/documents/renderer'
import type { FastifyReply } from 'fastify'
import { problem } from '../../platform/problem.ts'
import { sendFile } from '../files/serve-file.ts'

/** Waits for a document; where too many wait already, the caller is asked to come again. */
export async function drawn(document: Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await document
  } catch (error) {
    throw error instanceof RendererBusy ? problem('unavailable') : error
  }
}

/** Sends a document that is drawn for this reader and kept nowhere. */
export function sendDrawn(reply: FastifyReply, name: string, bytes: Uint8Array): Promise<FastifyReply> {
  const files = {
    temporaryFolder: '',
    keep: async () => {},
    open: async () => Readable.from([bytes]),
    remove: async () => {},
  }
  return sendFile(reply, { files }, { hash: '', name, mediaType: 'application/pdf', size: bytes.length })
}
