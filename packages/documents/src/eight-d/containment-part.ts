import { balancesOf, sumOfStock } from '@redress/domain/cars/balance'
import { interimTable } from './action-tables.ts'
import type { Block } from './sheet.ts'
import { linesOf, type Worded } from './wording.ts'

/** D3: what was done, every place with its pieces, the balance of each lot, and from when on it is clean. */
export function containmentPart(words: Worded): Block[] {
  return [
    ...interimTable(words, 'd3'),
    stockTable(words),
    lotsTable(words),
    {
      kind: 'facts',
      facts: [words.fact('d3.cleanLot'), words.fact('d3.cleanFrom'), words.fact('d3.cleanMarking')],
    },
    { kind: 'texts', texts: words.texts('d3.areasInformed', 'd3.riskOfActions') },
  ]
}

function stockTable({ t, content, time, hidesCustomers }: Worded): Block {
  const { stock, lots } = content
  const sum = sumOfStock(stock)
  // The name of a place at a customer tells the others who that is (CAR-10).
  const nameOf = ({ place, placeName }: (typeof stock)[number]) =>
    hidesCustomers && place === 'at_customer' ? null : placeName
  const lotOf = (id: string | null) => lots.find((lot) => lot.id === id)?.lot ?? null
  return {
    kind: 'table',
    title: t('section.stock'),
    columns: [
      { label: t('table.place'), share: 3.2 },
      { label: t('table.lot'), share: 2.2 },
      { label: t('table.to-check'), share: 1.6, numeric: true },
      { label: t('table.checked'), share: 1.7, numeric: true },
      { label: t('table.good'), share: 1.6, numeric: true },
      { label: t('table.bad'), share: 1.6, numeric: true },
      { label: t('table.blocked'), share: 1.7, numeric: true },
      { label: t('table.scrapped'), share: 1.7, numeric: true },
      { label: t('table.done'), share: 2.6 },
    ],
    hasTotal: stock.length > 0,
    rows: [
      ...stock.map((row) => [
        linesOf(t(`stock.${row.place}`), nameOf(row)),
        lotOf(row.lotId),
        row.toCheck,
        row.checked,
        row.good,
        row.bad,
        row.blocked,
        row.scrapped,
        linesOf(row.doneBy ?? row.responsible?.name, time(row.doneAt)),
      ]),
      ...(stock.length > 0
        ? [
            [
              t('table.total'),
              null,
              sum.toCheck,
              sum.checked,
              sum.good,
              sum.bad,
              sum.blocked,
              sum.scrapped,
              null,
            ],
          ]
        : []),
    ],
  }
}

function lotsTable({ t, content }: Worded): Block {
  return {
    kind: 'table',
    title: t('section.lots'),
    columns: [
      { label: t('table.lot'), share: 3 },
      { label: t('table.made'), share: 1.8, numeric: true },
      { label: t('table.used'), share: 1.8, numeric: true },
      { label: t('table.good'), share: 1.8, numeric: true },
      { label: t('table.bad'), share: 1.8, numeric: true },
      { label: t('table.unaccounted'), share: 2, numeric: true },
      { label: t('table.reason'), share: 4 },
    ],
    rows: balancesOf(content).map(({ lot, sum, unaccounted }) => [
      lot.lot,
      lot.quantityMade,
      lot.quantityUsed,
      sum.good,
      sum.bad,
      unaccounted,
      linesOf(lot.unaccountedReason, lot.signedBy),
    ]),
  }
}
