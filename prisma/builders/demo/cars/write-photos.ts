import { carPictureMarked, type PictureName } from '../pictures.ts'
import type { CarPen } from './car-pen.ts'

/** Photos of the disciplines; arrows and circles are on a copy, the original stays (AN-2). */
export function writePhotos(pen: CarPen): void {
  const { rows, random, spec, carId, person, tell } = pen
  ;(spec.photos ?? []).forEach(({ discipline, picture, name, caption, side, marks = [], at }, index) => {
    const originalId = keep(pen, picture, name, at)
    const drawn = marks.length > 0 ? carPictureMarked[picture] : undefined
    const markedId = drawn ? keep(pen, drawn, name.replace('.', ' (marked).'), at) : null
    rows.CarPhoto.push({
      id: random.id(at),
      carId,
      discipline,
      position: index + 1,
      caption,
      side: side ?? null,
      originalId,
      marks,
      markedId,
      addedById: person(spec.leader).id,
      addedAt: at,
    })
    tell(at, spec.leader, 'photos-added', { count: 1, discipline })
    if (markedId) tell(new Date(at.getTime() + 90_000), spec.leader, 'photo-drawn', { name: caption })
  })
}

function keep({ rows, random, pictures }: CarPen, picture: PictureName, name: string, at: Date): string {
  const stored = pictures.find((one) => one.name === picture)
  if (!stored) throw new Error(`No picture ${picture}`)
  const id = random.id(at)
  const { hash, mediaType, size } = stored
  rows.Attachment.push({ id, hash, name, mediaType, size, previewHash: hash, createdAt: at })
  return id
}
