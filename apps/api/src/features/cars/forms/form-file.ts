import { buffer } from 'node:stream/consumers'
import type { FileStore } from '../../../platform/file-store.ts'
import { workbookType } from '../../files/workbook-bounds.ts'

/** Bytes of a form; a workbook with a few pictures fits in. */
const largestForm = 10 * 1024 * 1024

/** Bytes of all its parts when unpacked: it is read and filled in memory, and comes from somebody else's house. */
export const mostUnpacked = 64 * 1024 * 1024

export function isForm({ mediaType, size }: { mediaType: string; size: number }): boolean {
  return mediaType === workbookType && size <= largestForm
}

export async function formContent(files: FileStore, hash: string): Promise<Buffer> {
  return buffer(await files.open(hash))
}
