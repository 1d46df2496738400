import type { Discipline } from './car.ts'
import type { CarContent, CarPhoto } from './content.ts'

/** Photos that are shown side by side: a before with the after behind it, any other alone. */
export type PhotoGroup = { before: CarPhoto; after: CarPhoto } | { single: CarPhoto }

/** The photos of a discipline in their order; a "before" stands together with the "after" that follows it (B15). */
export function photoGroups(content: Pick<CarContent, 'photos'>, discipline: Discipline): PhotoGroup[] {
  const photos = content.photos
    .filter((photo) => photo.discipline === discipline)
    .toSorted((a, b) => a.position - b.position)
  const groups: PhotoGroup[] = []
  for (let at = 0; at < photos.length; at += 1) {
    const [photo, next] = [photos[at], photos[at + 1]]
    if (!photo) break
    if (photo.side === 'before' && next?.side === 'after') {
      groups.push({ before: photo, after: next })
      at += 1
    } else groups.push({ single: photo })
  }
  return groups
}
