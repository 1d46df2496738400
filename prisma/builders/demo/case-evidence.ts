import type { CaseSpec } from './case-spec.ts'
import { extensionOf, picturesOf } from './pictures.ts'
import { wordingOf } from './wording/of-language.ts'
import type { Telling } from './write-case.ts'

/** Photos of the customer, named in the customer's own way; they hang on the first message and on the case (AN-2). */
export function addEvidence(
  { rows, random, pictures }: Telling,
  spec: CaseSpec,
  complaintId: string,
  messageId: string | null,
): void {
  const fitting = picturesOf[spec.defect].flatMap((name) =>
    pictures.filter((picture) => picture.name === name),
  )
  for (let position = 0; position < spec.photos; position++) {
    const picture = random.pick(fitting)
    const id = random.id(spec.receivedAt)
    rows.Attachment.push({
      id,
      hash: picture.hash,
      name: photoName(spec, position, extensionOf(picture.name)),
      mediaType: picture.mediaType,
      size: picture.size,
      // Drawn by us, without a camera: the picture is its own preview.
      previewHash: picture.hash,
      createdAt: spec.receivedAt,
    })
    rows.ComplaintAttachment.push({
      complaintId,
      attachmentId: id,
      fromCustomer: true,
      addedAt: spec.receivedAt,
    })
    if (messageId) rows.MessageAttachment.push({ messageId, attachmentId: id, position })
  }
}

function photoName(spec: CaseSpec, position: number, extension: string): string {
  if (spec.photos > 20) return `IMG_${String(2_041 + position).padStart(4, '0')}.${extension}`
  const name = wordingOf[spec.language].photoName.replace(/\.\w+$/, '')
  return position === 0 ? `${name}.${extension}` : `${name} (${position + 1}).${extension}`
}
