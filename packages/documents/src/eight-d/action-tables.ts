import type { CarAction } from '@redress/domain/cars/content'
import { correctiveActions } from '@redress/domain/cars/measures'
import type { Block, Column, Value } from './sheet.ts'
import { linesOf, type Worded } from './wording.ts'

type Table = Extract<Block, { kind: 'table' }>

function table(
  words: Worded,
  columns: Column[],
  actions: CarAction[],
  cells: (action: CarAction) => Value[],
) {
  const { t } = words
  const rows = actions.map((action) => [linesOf(action.title, action.detail), ...cells(action)])
  const first = { label: t('table.action'), share: 4.4 }
  const made: Table = { kind: 'table', title: t('section.actions'), columns: [first, ...columns], rows }
  return rows.length > 0 ? [made] : []
}

const proofOf = (action: CarAction) => linesOf(action.outcome, action.proof)

/** D0 and D3: what holds until the correction is proven, and since when it does no more. */
export function interimTable(words: Worded, discipline: 'd0' | 'd3'): Table[] {
  const { t, content, date, day, percent } = words
  const columns = [
    { label: t('table.responsible'), share: 2.4 },
    { label: t('table.introduced'), share: 2 },
    { label: t('table.effect'), share: 1.7, numeric: true },
    { label: t('table.proof'), share: 3.6 },
    { label: t('table.lifted'), share: 2 },
  ]
  const actions = content.actions.filter((action) => action.discipline === discipline)
  return table(words, columns, actions, (action) => [
    action.owner.name,
    date(action.introducedOn),
    percent(action.effectPercent),
    proofOf(action),
    day(action.liftedAt),
  ])
}

/** D5: each action answers a cause, and says beforehand how it will be proven. */
export function chosenTable(words: Worded): Table[] {
  const { t, content } = words
  const causeOf = (id: string | null) => content.causes.find((cause) => cause.id === id)?.text ?? null
  const columns = [
    { label: t('table.answers'), share: 3.4 },
    { label: t('table.expected-effect'), share: 2.8 },
    { label: t('table.proof-plan'), share: 3 },
    { label: t('table.responsible'), share: 2.2 },
  ]
  return table(words, columns, correctiveActions(content), (action) => [
    causeOf(action.causeId),
    action.expectedEffect || null,
    action.proofPlan || null,
    action.owner.name,
  ])
}

/** D6 and D7: since when, with which result, and who found it so. */
export function introducedTable(words: Worded, discipline: 'd6' | 'd7'): Table[] {
  const { t, content, date, day, percent } = words
  const columns = [
    { label: t('table.responsible'), share: 2.3 },
    { label: t('table.due'), share: 1.9 },
    { label: t('table.introduced'), share: 1.9 },
    { label: t('table.effect'), share: 1.7, numeric: true },
    { label: t('table.proof'), share: 3.2 },
    { label: t('table.state'), share: 2 },
  ]
  const actions =
    discipline === 'd6'
      ? correctiveActions(content)
      : content.actions.filter((action) => action.discipline === 'd7')
  return table(words, columns, actions, (action) => [
    action.owner.name,
    day(action.dueAt),
    date(action.introducedOn),
    percent(action.effectPercent),
    proofOf(action),
    linesOf(t(`action.${action.status}`), action.verifiedBy, day(action.verifiedAt)),
  ])
}
