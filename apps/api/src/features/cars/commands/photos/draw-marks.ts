import { buffer } from 'node:stream/consumers'
import type { Drawing } from '@redress/contracts/car-photos'
import { newId } from '../../../../platform/insert-row.ts'
import { fieldProblem, problem } from '../../../../platform/problem.ts'
import type { Services } from '../../../../platform/services.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { keepDocument } from '../../../files/keep-document.ts'
import { makePreview } from '../../../files/picture.ts'
import { previewType } from '../../../files/serve-file.ts'
import { drawCopy } from '../../draw-copy.ts'
import { changePhotoUpon, findPhotoWork } from './photos.ts'

type Kept = { hash: string; size: number; mediaType: string }
export type MarkedCopy = { file: Kept; previewHash: string | null } | null

/**
 * Makes the copy with the marks on it, before anything is written: drawing takes a second, a lock must not. Null
 * when nothing is drawn any more.
 * @throws `not-found`, `not-from-here`, `stale-version`; `invalid-input` for a mark of words without words
 */
export async function makeMarkedCopy(
  services: Services,
  number: string,
  id: string,
  { version, marks }: Drawing,
): Promise<MarkedCopy> {
  const wordless = marks.findIndex(({ shape, text }) => shape === 'text' && text === '')
  if (wordless >= 0) throw fieldProblem(`#/marks/${wordless}/text`, 'required')
  const photo = await services.prisma.carPhoto.findFirst({
    where: { id, car: { number }, struckAt: null },
    select: { version: true, original: { select: { hash: true } } },
  })
  if (!photo) throw problem('not-found')
  if (photo.version !== version) throw problem('stale-version')
  if (marks.length === 0) return null
  const copy = await drawCopy(await buffer(await services.files.open(photo.original.hash)), marks)
  if (!copy) throw fieldProblem('#/marks', 'content-differs')
  const preview = await makePreview(copy)
  return {
    file: await keepDocument(services, copy, 'image/jpeg'),
    previewHash: preview ? (await keepDocument(services, preview, previewType)).hash : null,
  }
}

/** The copy becomes a file of its own; the original and every earlier copy stay stored (AN-2, AL-1). */
export async function drawMarks(
  context: WriteContext,
  number: string,
  { id, version, marks, copy }: Drawing & { id: string; copy: MarkedCopy },
) {
  const { tx, actor, now, record } = context
  const { car, photo } = await findPhotoWork(tx, number, id)
  const markedId = copy ? newId() : null
  if (copy && markedId) {
    await tx.attachment.create({
      data: {
        ...copy.file,
        id: markedId,
        name: `${number} ${photo.discipline.toUpperCase()}.jpg`,
        previewHash: copy.previewHash,
        uploadedById: actor.kind === 'user' ? actor.id : null,
        claimedAt: now,
        createdAt: now,
      },
    })
  }
  await changePhotoUpon(tx, { id, version }, { marks, markedId })
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.photo-drawn',
    number,
    data: {
      id,
      name: `${photo.discipline.toUpperCase()} ${photo.caption}`.trim(),
      before: { marks: photo.marks, markedId: photo.markedId },
      after: { marks, markedId, ...(copy ? { hash: copy.file.hash } : {}) },
    },
  })
  return null
}
