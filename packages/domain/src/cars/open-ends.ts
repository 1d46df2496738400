import { type Discipline, disciplinesOf } from './car.ts'
import type { CarAction, CarContent } from './content.ts'
import { isInterim } from './measures.ts'

/** What can stay behind when a CAR is closed: stopped goods, interim measures, unfinished work, a customer without word. */
export const openEndKinds = ['hold', 'measure', 'action', 'complaint'] as const
export type OpenEndKind = (typeof openEndKinds)[number]

export type OpenEnd = {
  kind: OpenEndKind
  /** Product and batch of a hold, title of a measure or an action, number of a complaint. */
  name: string
  /** Whose it is: who stopped it, who carries it out, which customer. */
  who: string
  /** The discipline of the sheet where it is ended; null where the sheet shows none. */
  place: Discipline | null
}

type Around = {
  /** Holds in force that were set for this CAR. */
  holds: readonly { product: string; batch: string | null; setBy: string }[]
  /** Linked complaints in whose conversation no report of this CAR stands. */
  unanswered: readonly { number: string; customer: string }[]
}

/**
 * What stays behind when the last group is accepted, in the order of `openEndKinds` (CAR-3, CAR-6, CAR-9, CAR-10). It is
 * shown to whoever closes and stops nothing: goods may stay stopped on purpose. An interim measure that is neither
 * verified nor lifted is named once, as not lifted; a measure that was cancelled is not part of a CAR any more.
 */
export function openEndsOf(
  { kind, actions }: Pick<CarContent, 'kind' | 'actions'>,
  { holds, unanswered }: Around,
): OpenEnd[] {
  const shown = disciplinesOf(kind)
  const placeOf = (discipline: Discipline | null) =>
    discipline !== null && shown.includes(discipline) ? discipline : null
  const endOf = (end: 'measure' | 'action', { title, owner, discipline }: CarAction): OpenEnd => ({
    kind: end,
    name: title,
    who: owner.name,
    place: placeOf(discipline),
  })
  const isInForce = (action: CarAction) => isInterim(action) && action.liftedAt === null
  return [
    ...holds.map(({ product, batch, setBy }) => ({
      kind: 'hold' as const,
      name: batch === null ? product : `${product} · ${batch}`,
      who: setBy,
      place: placeOf('d3'),
    })),
    ...actions.filter(isInForce).map((action) => endOf('measure', action)),
    ...actions
      .filter((action) => action.status !== 'verified' && !isInForce(action))
      .map((action) => endOf('action', action)),
    ...unanswered.map(({ number, customer }) => ({
      kind: 'complaint' as const,
      name: number,
      who: customer,
      place: null,
    })),
  ]
}
