import type { PhotoChange } from '@redress/contracts/car-photos'
import type { Discipline } from '@redress/domain/cars/car'
import { kindByMediaType } from '@redress/domain/files/file-kinds'
import type { Tx } from '@redress/prisma/connect'
import type { CarPhoto } from '@redress/prisma/generated/client'
import { newId } from '../../../../platform/insert-row.ts'
import { fieldProblem, problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { claimUploads } from '../../../files/claim.ts'
import { setPreview } from '../../../files/files.commands.ts'
import { findOpenCar } from '../../find-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import type { Previews } from './preview-uploads.ts'

/** Of one discipline. */
const mostPhotos = 60

type Added = {
  discipline: Discipline
  files: readonly string[]
  previews: Previews
  caption?: string
  /** Where the form has the uploads. */
  at?: 'files' | 'photos'
}

/** @throws `invalid-input` naming every upload that is no picture, or a broken one. */
async function keepPreviews(
  context: WriteContext,
  ids: string[],
  { previews, at = 'files' }: Added,
): Promise<void> {
  const files = await context.tx.attachment.findMany({ where: { id: { in: ids } } })
  const errors = ids.flatMap((id, index) => {
    if (previews.has(id)) return []
    const kind = kindByMediaType(files.find((file) => file.id === id)?.mediaType ?? '')
    const code = kind?.hasPreview ? 'content-differs' : 'type-not-allowed'
    return [{ pointer: `#/${at}/${index}`, code, detail: code }]
  })
  if (errors.length > 0) throw problem('invalid-input', { errors })
  for (const id of ids) await setPreview(context, id, previews.get(id) ?? '')
}

/**
 * Puts photos behind those that a discipline has; the originals are kept as they came (AN-2).
 * @returns the ids of the originals
 * @throws `invalid-input` for more than a discipline holds, and for what is no picture
 */
export async function putPhotos(context: WriteContext, carId: string, added: Added): Promise<string[]> {
  const { tx, actor, now } = context
  const { discipline, files, caption = '', at = 'files' } = added
  if (actor.kind !== 'user') throw problem('forbidden')
  if (files.length === 0) return []
  const there = await tx.carPhoto.findMany({
    where: { carId, discipline },
    select: { position: true, struckAt: true },
  })
  if (there.filter(({ struckAt }) => !struckAt).length + files.length > mostPhotos) {
    throw fieldProblem(`#/${at}`, 'too-many', { max: mostPhotos })
  }
  const originals = await claimUploads(context, files)
  await keepPreviews(context, originals, added)
  const last = Math.max(0, ...there.map(({ position }) => position))
  await tx.carPhoto.createMany({
    data: originals.map((originalId, index) => ({
      id: newId(),
      carId,
      discipline,
      position: last + 1 + index,
      caption,
      originalId,
      addedById: actor.id,
      addedAt: now,
    })),
  })
  return originals
}

/** Photos of a discipline, as the report shows them. */
export async function addPhotos(
  context: WriteContext,
  number: string,
  { discipline, files, previews }: { discipline: Discipline; files: string[]; previews: Previews },
) {
  const { tx, record } = context
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, discipline)
  const originals = await putPhotos(context, car.id, { discipline, files, previews })
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.photos-added',
    number,
    data: { count: originals.length, discipline, files: originals },
  })
  return null
}

/** @throws `not-found` for a photo that is struck or of another CAR; `not-from-here` where it is frozen. */
export async function findPhotoWork(tx: Tx, number: string, id: string) {
  const car = await findOpenCar(tx, number)
  const photo = await tx.carPhoto.findFirst({ where: { id, carId: car.id, struckAt: null } })
  if (!photo) throw problem('not-found')
  await needOpenDiscipline(tx, car, photo.discipline)
  return { car, photo }
}

/** Compare and set (AL-2). @throws `stale-version` when somebody was quicker. */
export async function changePhotoUpon(
  tx: Tx,
  seen: { id: string; version: number },
  data: Parameters<Tx['carPhoto']['updateMany']>[0]['data'],
): Promise<void> {
  const { count } = await tx.carPhoto.updateMany({
    where: { id: seen.id, version: seen.version, struckAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
}

const wordsOf = ({ caption, discipline }: Pick<CarPhoto, 'caption' | 'discipline'>) =>
  caption === '' ? discipline.toUpperCase() : `${discipline.toUpperCase()} ${caption}`

export async function changePhoto(context: WriteContext, number: string, id: string, wish: PhotoChange) {
  const { car, photo } = await findPhotoWork(context.tx, number, id)
  const { version, caption = photo.caption, side = photo.side } = wish
  await changePhotoUpon(context.tx, { id, version }, { caption, side })
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.photo-changed',
    number,
    data: {
      id,
      name: wordsOf({ ...photo, caption }),
      before: { caption: photo.caption, side: photo.side },
      after: { caption, side },
    },
  })
  return null
}

/** Out of the report; file, marks and caption stay stored (AL-1). */
export async function strikePhoto(context: WriteContext, number: string, id: string, version: number) {
  const { car, photo } = await findPhotoWork(context.tx, number, id)
  await changePhotoUpon(context.tx, { id, version }, { struckAt: context.now })
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.photo-struck',
    number,
    data: { id, name: wordsOf(photo) },
  })
  return null
}

/** @throws `stale-version` when photos came or went meanwhile. */
export async function orderPhotos(
  context: WriteContext,
  number: string,
  { discipline, ids }: { discipline: Discipline; ids: string[] },
) {
  const { tx, record } = context
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, discipline)
  const rows = await tx.carPhoto.findMany({ where: { carId: car.id, discipline, struckAt: null } })
  const known = new Set(rows.map(({ id }) => id))
  if (known.size !== ids.length || new Set(ids).size !== ids.length || ids.some((id) => !known.has(id))) {
    throw problem('stale-version')
  }
  await tx.$executeRaw`
    UPDATE "CarPhoto" SET "position" = place.at
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS place(id, at) WHERE "CarPhoto"."id" = place.id`
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.photos-ordered',
    number,
    data: { name: discipline.toUpperCase(), after: ids },
  })
  return null
}
