import { buffer } from 'node:stream/consumers'
import type { Services } from '../../platform/services.ts'
import { makePrintPicture } from '../files/picture.ts'
import type { EvidenceFile } from './evidence-files.ts'

/** As many as make a readable print of forty pages; all of them are in the audit pack. */
const mostPictures = 360

export type PrintPictures = { thumbnails: Map<string, Uint8Array>; leftOut: number }

/** Small pictures for paper, by attachment, made one after the other from the previews: the memory stays small. */
export async function printPictures(
  { files, log }: Pick<Services, 'files' | 'log'>,
  evidence: EvidenceFile[],
): Promise<PrintPictures> {
  const pictures = evidence.filter(({ previewHash }) => previewHash !== null)
  const thumbnails = new Map<string, Uint8Array>()
  for (const { attachmentId, previewHash } of pictures.slice(0, mostPictures)) {
    if (previewHash === null) continue
    try {
      thumbnails.set(attachmentId, await makePrintPicture(await buffer(await files.open(previewHash))))
    } catch (error) {
      // The list names the file all the same; a print without one picture is better than none.
      log.warn({ err: error, attachmentId }, 'A picture could not be made ready for print')
    }
  }
  return { thumbnails, leftOut: pictures.length - thumbnails.size }
}
