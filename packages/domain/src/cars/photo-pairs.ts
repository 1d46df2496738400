import type { Discipline } from './car.ts'
import type { CarContent, CarPhoto } from './content.ts'

/** Photos that are shown side by side: a before with the after behind it, any other alone. */
export type PhotoGroup = { before: CarPhoto; after: CarPhoto } | { single: CarPhoto }

/**
 * The photos of a discipline in their order, on the screen and on paper. The first "before" stands together with the
 * first "after", the second with the second, whether they were taken in turn or all the one after all the other (B15).
 */
export function photoGroups(content: Pick<CarContent, 'photos'>, discipline: Discipline): PhotoGroup[] {
  const photos = content.photos
    .filter((photo) => photo.discipline === discipline)
    .toSorted((a, b) => a.position - b.position)
  const [befores, afters] = (['before', 'after'] as const).map((wanted) =>
    photos.filter(({ side }) => side === wanted),
  )
  const partnerOf = (photo: CarPhoto, own: CarPhoto[] = [], other: CarPhoto[] = []) =>
    own.includes(photo) ? other[own.indexOf(photo)] : undefined
  return photos.flatMap((photo): PhotoGroup[] => {
    const after = partnerOf(photo, befores, afters)
    if (after) return [{ before: photo, after }]
    return partnerOf(photo, afters, befores) ? [] : [{ single: photo }]
  })
}
