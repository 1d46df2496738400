import { buffer } from 'node:stream/consumers'
import type { ReportData } from '@redress/documents/eight-d/sheet'
import type { CarContent } from '@redress/domain/cars/content'
import { companyOf } from '../../platform/company.ts'
import type { Services } from '../../platform/services.ts'
import { makePrintPicture } from '../files/picture.ts'

/** More make no readable report. */
const mostPhotos = 60

type Sheet = Pick<ReportData, 'stage' | 'language' | 'isDraft' | 'revision' | 'earlier' | 'scores' | 'asOf'>

/** All that is needed to draw a report; the content is cut to its stage already (CAR-7). */
export async function reportData(services: Services, content: CarContent, sheet: Sheet): Promise<ReportData> {
  const { env } = services
  const customers = new Set(content.complaints.map(({ customer }) => customer))
  return {
    ...sheet,
    content,
    company: companyOf(env),
    timeZone: env.COMPANY_TIME_ZONE,
    hidesCustomers: customers.size > 1,
    pictures: await picturesOf(services, content),
  }
}

/** The marked copy where there is one, small enough for paper; what can't be read is left out, and the paper says so. */
async function picturesOf({ prisma, files, log }: Services, { photos }: CarContent) {
  const shown = photos
    .slice(0, mostPhotos)
    .map(({ id, markedId, originalId }) => [id, markedId ?? originalId] as const)
  const stored = await prisma.attachment.findMany({
    where: { id: { in: shown.map(([, fileId]) => fileId) } },
    select: { id: true, hash: true, previewHash: true, mediaType: true },
  })
  const pictures = new Map<string, Uint8Array>()
  for (const [photoId, fileId] of shown) {
    const file = stored.find(({ id }) => id === fileId)
    const hash = file?.previewHash ?? (file?.mediaType.startsWith('image/') ? file.hash : null)
    if (!hash) continue
    try {
      pictures.set(photoId, await makePrintPicture(await buffer(await files.open(hash))))
    } catch (error) {
      log.warn({ err: error, attachmentId: fileId }, 'A photo could not be made ready for the report')
    }
  }
  return pictures
}
