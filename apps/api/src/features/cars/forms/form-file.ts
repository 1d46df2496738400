import { buffer } from 'node:stream/consumers'
import type { FileStore } from '../../../platform/file-store.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Bytes of a form; a workbook with a few pictures fits in. */
export const largestForm = 10 * 1024 * 1024

export function isForm({ mediaType, size }: { mediaType: string; size: number }): boolean {
  return mediaType === workbookType && size <= largestForm
}

export async function formContent(files: FileStore, hash: string): Promise<Buffer> {
  return buffer(await files.open(hash))
}

export { workbookType }
