import type { Readable } from 'node:stream'
import { kindByMediaType } from '@redress/domain/files/file-kinds'
import type { FastifyReply } from 'fastify'
import type { Services } from '../../platform/services.ts'

export type ServedFile = { hash: string; name: string; mediaType: string; size?: number }

/** Pictures the server made itself; the only contents a browser may show in place. */
export const previewType = 'image/webp'

/** Sends a stored content. */
export async function sendFile(
  reply: FastifyReply,
  { files }: Pick<Services, 'files'>,
  file: ServedFile,
  { inline = false }: { inline?: boolean } = {},
): Promise<FastifyReply> {
  return sendContent(reply, await files.open(file.hash), file, { inline })
}

/**
 * Sends a content so that it cannot act in our origin (AL-5): as a download, of a type on our list or of none, in a
 * sandbox. Only our own previews are shown in place.
 */
export function sendContent(
  reply: FastifyReply,
  content: Readable | Buffer,
  file: Omit<ServedFile, 'hash'>,
  { inline = false }: { inline?: boolean } = {},
): FastifyReply {
  const isShown = inline && file.mediaType === previewType
  if (file.size !== undefined) reply.header('content-length', file.size)
  return reply
    .header('content-disposition', disposition(isShown ? 'inline' : 'attachment', file.name))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', isShown ? 'private, max-age=86400, immutable' : 'private, no-cache')
    .type(kindByMediaType(file.mediaType)?.mediaType ?? 'application/octet-stream')
    .send(content)
}

/** RFC 6266: the name in full for today's programs, and what ASCII has of it for the rest. */
export function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_')
  const full = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${full}`
}
