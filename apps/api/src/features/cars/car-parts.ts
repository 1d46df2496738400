import { PhotoMark } from '@redress/contracts/car-rows'
import type { Car } from '@redress/contracts/cars'
import type { Prisma } from '@redress/prisma/generated/client'
import type { carParts } from './car-select.ts'

type CarRow = Prisma.CarGetPayload<typeof carParts>

export const iso = (at: Date): string => at.toISOString()
export const isoOrNull = (at: Date | null): string | null => at?.toISOString() ?? null
/** A day stored as a date, without a time that could shift it. */
export const dayText = (day: Date | null): string | null => day?.toISOString().slice(0, 10) ?? null

type StoredFile = {
  attachment: { id: string; name: string; mediaType: string; size: number; previewHash: string | null }
}

function fileOf({ attachment: { previewHash, ...file } }: StoredFile) {
  return { ...file, hasPreview: previewHash !== null }
}

export function stockOf({ doneBy, dueAt, doneAt, ...row }: CarRow['stock'][number]): Car['stock'][number] {
  return { ...row, doneBy: doneBy?.name ?? null, dueAt: isoOrNull(dueAt), doneAt: isoOrNull(doneAt) }
}

export function causeOf({ files, verifiedBy, verifiedAt, ...cause }: CarRow['causes'][number]) {
  return {
    ...cause,
    verifiedBy: verifiedBy?.name ?? null,
    verifiedAt: isoOrNull(verifiedAt),
    files: files.map(fileOf),
  }
}

export function testOf({ files, doneOn, ...test }: CarRow['tests'][number]) {
  return { ...test, doneOn: dayText(doneOn), files: files.map(fileOf) }
}

export function actionOf(action: CarRow['thread']['actions'][number]): Car['actions'][number] {
  return {
    ...action,
    dueAt: iso(action.dueAt),
    introducedOn: dayText(action.introducedOn),
    effectPercent: action.effectPercent?.toNumber() ?? null,
    doneAt: isoOrNull(action.doneAt),
    verifiedBy: action.verifiedBy?.name ?? null,
    verifiedAt: isoOrNull(action.verifiedAt),
    liftedAt: isoOrNull(action.liftedAt),
    liftedBy: action.liftedBy?.name ?? null,
    files: action.attachments.map(fileOf),
  }
}

/** Marks were checked when they were drawn; what no longer reads as one is not shown. */
export function marksOf(stored: Prisma.JsonValue): Car['photos'][number]['marks'] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((mark) => {
    const read = PhotoMark.safeParse(mark)
    return read.success ? [read.data] : []
  })
}
