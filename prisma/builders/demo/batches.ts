import type { MadeBatch, MadeProduct } from './company.ts'
import { storyMonths } from './months.ts'
import { dateOf, type PlantTime, weekdaysOf } from './plant-time.ts'
import { BAD_BATCH_DAY, BAD_PRODUCT, NEW_CELLS_DAY, type ProductFamily } from './products.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'

const BATCHES_PER_MONTH = 25
const WORKDAY_BEGINS = 8 * 60

type Draft = { product: MadeProduct; madeOn: string; quantityMade: number; quantityShipped: number }

/** 25 a month, one of every product at least; what was shipped of a month's batches is the table's figure. */
export function makeBatches(
  rows: DemoRows,
  time: PlantTime,
  random: Random,
  made: Map<string, MadeProduct>,
): MadeBatch[] {
  const drafts = storyMonths.flatMap(({ month, shippedThousands }) =>
    draftMonth(month, shippedThousands * 1_000, [...made.values()], random),
  )
  return drafts.map(({ product, madeOn, quantityMade, quantityShipped }) => {
    const createdAt = time.at(madeOn, WORKDAY_BEGINS)
    const id = random.id(createdAt)
    const day = time.day(madeOn)
    const number = batchNumber(day)
    const quantities = { quantityMade, quantityShipped }
    rows.Batch.push({
      id,
      productId: product.id,
      number,
      madeOn: time.date(madeOn),
      ...quantities,
      createdAt,
    })
    return { id, number, product, madeOn, day }
  })
}

function draftMonth(month: string, shippedInAll: number, all: MadeProduct[], random: Random): Draft[] {
  const extra = random.shuffle(all).slice(0, BATCHES_PER_MONTH - all.length)
  const days = new Map(all.map((product) => [product.number, daysOf(product, month, random)]))
  const batches = [...all, ...extra].map((product) => ({
    product,
    madeOn: days.get(product.number)?.shift() ?? month,
  }))
  const isBad = ({ product, madeOn }: (typeof batches)[number]) =>
    product.number === BAD_PRODUCT && madeOn === BAD_BATCH_DAY
  const weights = batches.map(({ product }) => SIZE[product.family] * (0.6 + random.next()))
  const shipped = shareOut(shippedInAll, weights, batches.findIndex(isBad), SHIPPED_OF_BAD_BATCH)
  return batches
    .map((batch, index) => {
      const quantityShipped = shipped[index] ?? 0
      const some = Math.ceil((quantityShipped * (1 + random.next() * 0.03)) / 10) * 10
      return { ...batch, quantityShipped, quantityMade: isBad(batch) ? MADE_OF_BAD_BATCH : some }
    })
    .sort((a, b) => a.madeOn.localeCompare(b.madeOn))
}

/** Weekdays on which batches of a product are made, the first of them first; the story has fixed two. */
function daysOf(product: MadeProduct, month: string, random: Random): string[] {
  const fixed = FIXED_DAYS.filter((one) => one.product === product.number && one.day.startsWith(month))
  const others = random.shuffle(weekdaysOf(month)).filter((day) => !FIXED_DAYS.some((one) => one.day === day))
  return [...fixed.map(({ day }) => day), ...others]
}

// When it was stopped, 400 pieces of the bad batch were still in the store.
const MADE_OF_BAD_BATCH = 4_800
const SHIPPED_OF_BAD_BATCH = 4_400
const SIZE: Record<ProductFamily, number> = {
  membrane: 1.4,
  keypad: 1.6,
  pcba: 0.8,
  handheld: 0.3,
  touch: 0.4,
}
const FIXED_DAYS = [
  { product: BAD_PRODUCT, day: BAD_BATCH_DAY },
  { product: 'BP-3V6', day: NEW_CELLS_DAY },
]

/** Year, month and day of making: L2506-17. */
function batchNumber(day: number): string {
  const [year = '', month = '', date = ''] = dateOf(day).split('-')
  return `L${year.slice(2)}${month}-${date}`
}

/** Whole numbers in proportion to the weights that add up to `total`; one of them is given. */
function shareOut(total: number, weights: number[], fixedAt: number, fixed: number): number[] {
  const sum = weights.reduce((all, weight, index) => (index === fixedAt ? all : all + weight), 0)
  const rest = fixedAt < 0 ? total : total - fixed
  let spread = 0
  let given = 0
  return weights.map((weight, index) => {
    if (index === fixedAt) return fixed
    spread += (weight / sum) * rest
    const share = Math.round(spread) - given
    given += share
    return share
  })
}
