import { type CarGate, disciplinesOfGate } from './car.ts'
import type { CarContent } from './content.ts'
import { carFields } from './fields.ts'

/** What is signed with one group: all that stands in its disciplines (CAR-6). */
export function contentOfGate(content: CarContent, gate: CarGate) {
  const own = disciplinesOfGate[gate]
  const isOwn = ({ discipline }: { discipline: string | null }) => own.some((one) => one === discipline)
  const { number, kind, leader, champion, members, isNot, lots, stock } = content
  const { causes, tests, readAcross, documents } = content
  return {
    number,
    kind,
    gate,
    fields: Object.fromEntries(
      content.fields
        .filter(({ name }) => isOwn(carFields[name]))
        .map(({ name, value }) => [name, value] as const),
    ),
    actions: content.actions.filter(isOwn),
    photos: content.photos.filter(isOwn),
    ...(gate === 'd1_d3' ? { leader, champion, members, isNot, lots, stock } : {}),
    ...(gate === 'd4' ? { causes, tests } : {}),
    ...(gate === 'd7' ? { readAcross, documents } : {}),
  }
}
