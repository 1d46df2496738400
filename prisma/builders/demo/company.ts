import type { Prisma } from '../../generated/client.ts'
import { customers, type StoryCustomer } from './customers.ts'
import { type DefectKind, defectGroups } from './defects.ts'
import { calendarsFor, PLANT_CALENDAR, type StoryCalendar } from './holidays.ts'
import { storyMonths } from './months.ts'
import { dateOf, type PlantTime, weekdaysOf } from './plant-time.ts'
import {
  BAD_BATCH_DAY,
  BAD_PRODUCT,
  NEW_CELLS_DAY,
  type ProductFamily,
  products,
  type StoryProduct,
} from './products.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { staff } from './staff.ts'

export type Person = { id: string; name: string; role: string; email: string }
export type MadeBatch = { id: string; number: string; product: MadeProduct; madeOn: string; day: number }
export type MadeProduct = StoryProduct & { id: string }
export type KnownCustomer = StoryCustomer & { id: string; contactIds: string[] }

/** What the cases refer to. */
export type Company = {
  people: Person[]
  customers: Map<string, KnownCustomer>
  products: Map<string, MadeProduct>
  /** Oldest first. */
  batches: MadeBatch[]
  defectCodes: { id: string; of: DefectKind }[]
  plant: StoryCalendar & { id: string }
}

const FOUNDED = '2023-10-02'
const WORKDAY_BEGINS = 8 * 60
const BATCHES_PER_MONTH = 25

/** Writes the rows of everything that was there before the first complaint. */
export function foundCompany(rows: DemoRows, time: PlantTime, random: Random, passwordHash: string): Company {
  const createdAt = time.at(FOUNDED, WORKDAY_BEGINS)
  const people = hire(rows, random, createdAt, passwordHash)
  const made = makeProducts(rows, random, createdAt)
  const company = {
    people,
    customers: win(rows, random, createdAt),
    products: made,
    batches: makeBatches(rows, time, random, made),
    defectCodes: listDefects(rows, random, createdAt),
    plant: openPlant(rows, time, random, createdAt),
  }
  setHolds(rows, time, random, company)
  return company
}

function hire(rows: DemoRows, random: Random, createdAt: Date, passwordHash: string): Person[] {
  return staff.map(({ email, name, position, role, language }) => {
    const id = random.id(createdAt)
    const timeZone = 'Europe/Warsaw'
    rows.User.push({ id, email, name, position, role, language, timeZone, passwordHash, createdAt })
    return { id, name, role, email }
  })
}

function win(rows: DemoRows, random: Random, createdAt: Date): Map<string, KnownCustomer> {
  return new Map(
    customers.map((customer) => {
      const id = random.id(createdAt)
      const { name, group, country, language, timeZone, channel, notes } = customer
      rows.Customer.push({
        id,
        name,
        industry: group,
        country,
        language,
        timeZone,
        preferredChannel: channel,
        notes,
        createdAt,
      })
      const contactIds = customer.contacts.map((contact) => {
        const contactId = random.id(createdAt)
        rows.Contact.push({ id: contactId, customerId: id, ...contact, language, createdAt })
        return contactId
      })
      return [customer.key, { ...customer, id, contactIds }]
    }),
  )
}

function makeProducts(rows: DemoRows, random: Random, createdAt: Date): Map<string, MadeProduct> {
  return new Map(
    products.map((product) => {
      const id = random.id(createdAt)
      rows.Product.push({ id, ...product, createdAt })
      return [product.number, { ...product, id }]
    }),
  )
}

/** 25 a month, one of every product at least; what was shipped of a month's batches is the table's figure. */
function makeBatches(
  rows: DemoRows,
  time: PlantTime,
  random: Random,
  made: Map<string, MadeProduct>,
): MadeBatch[] {
  const all = [...made.values()]
  return storyMonths.flatMap(({ month, shippedThousands }) => {
    const days = weekdaysOf(month)
    const free = new Map(all.map((product) => [product, random.shuffle(days)]))
    const extra = random.shuffle(all).slice(0, BATCHES_PER_MONTH - all.length)
    const fixedDay = (product: MadeProduct, again: boolean) =>
      again
        ? undefined
        : FIXED_DAYS.find((fixed) => fixed.product === product.number && fixed.day.startsWith(month))?.day
    const batches = [
      ...all.map((product) => ({ product, again: false })),
      ...extra.map((product) => ({ product, again: true })),
    ].map(({ product, again }) => {
      const fixed = fixedDay(product, again)
      const left = free.get(product) ?? []
      const madeOn = fixed ?? left.find((day) => !FIXED_DAYS.some((one) => one.day === day)) ?? month
      free.set(
        product,
        left.filter((day) => day !== madeOn),
      )
      return { product, madeOn, bad: fixed === BAD_BATCH_DAY }
    })
    const weights = batches.map(({ product }) => SIZE[product.family] * (0.6 + random.next()))
    // Of the bad batch 4,800 were made and 400 were still in the store when it was stopped.
    const badAt = batches.findIndex((batch) => batch.bad)
    const shipped = shareOut(shippedThousands * 1_000, weights, badAt, 4_400)
    return batches
      .map(({ product, madeOn, bad }, index) => {
        const quantityShipped = shipped[index] ?? 0
        const quantityMade = bad ? 4_800 : Math.ceil((quantityShipped * (1 + random.next() * 0.03)) / 10) * 10
        return { product, madeOn, quantityMade, quantityShipped }
      })
      .sort((a, b) => (a.madeOn < b.madeOn ? -1 : 1))
      .map(({ product, madeOn, quantityMade, quantityShipped }) => {
        const createdAt = time.at(madeOn, WORKDAY_BEGINS)
        const id = random.id(createdAt)
        const day = time.day(madeOn)
        const number = batchNumber(day)
        rows.Batch.push({
          id,
          productId: product.id,
          number,
          madeOn: time.date(madeOn),
          quantityMade,
          quantityShipped,
          createdAt,
        })
        return { id, number, product, madeOn, day }
      })
  })
}

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
export function batchNumber(day: number): string {
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

function listDefects(rows: DemoRows, random: Random, at: Date): Company['defectCodes'] {
  return defectGroups.flatMap((group) => {
    const parentId = random.id(at)
    rows.DefectCode.push({ id: parentId, code: group.code, name: group.name, parentId: null })
    return group.codes.map(({ code, name, of }) => {
      const id = random.id(at)
      rows.DefectCode.push({ id, code, name, parentId })
      return { id, of }
    })
  })
}

function openPlant(rows: DemoRows, time: PlantTime, random: Random, createdAt: Date): Company['plant'] {
  const thisYear = time.now.getUTCFullYear()
  const opened = calendarsFor(thisYear - 4, thisYear + 2).map((calendar) => ({
    ...calendar,
    id: random.id(createdAt),
  }))
  for (const { id, name, hours } of opened) {
    const { timeZone, week, holidays, specialDays } = hours
    rows.Calendar.push({
      id,
      name,
      timeZone,
      week: { ...week } as Prisma.InputJsonObject,
      holidays: [...holidays],
      specialDays: { ...specialDays } as Prisma.InputJsonObject,
      createdAt,
    })
  }
  const plant = opened.find((calendar) => calendar.name === PLANT_CALENDAR)
  if (!plant) throw new Error('The plant has no calendar')
  const policy = { kind: 'first_reply', calendarId: plant.id } as const
  rows.ClockPolicy.push(
    { id: random.id(createdAt), ...policy, target: twoWorkingDays, severity: null },
    { id: random.id(createdAt), ...policy, target: eightWorkingHours, severity: 'critical' },
  )
  return plant
}

export const twoWorkingDays = { workingDays: 2 }
/** For what can hurt somebody or stops a line; in force since this month only. */
export const eightWorkingHours = { workingHours: 8 }

function setHolds(rows: DemoRows, time: PlantTime, random: Random, company: Company): void {
  const engineer = personOf(company, 'engineer')
  const head = personOf(company, 'quality_manager')
  const bad = company.batches.find(
    ({ product, madeOn }) => product.number === BAD_PRODUCT && madeOn === BAD_BATCH_DAY,
  )
  const board = company.products.get('PB-102')
  if (!bad || !board) throw new Error('The story needs its bad batch and its power board')
  const released = { releasedById: head.id, releasedAt: time.at('2026-02-20', 11 * 60) }
  const holds = [
    {
      productId: bad.product.id,
      batchId: bad.id,
      reason: `Keys of the third row without function; ${bad.number} cured too cold in oven zone 3. Nothing leaves until sorted.`,
      setById: engineer.id,
      setAt: time.at('2025-07-09', 9 * 60 + 40),
      releasedById: null,
      releasedAt: null,
      releaseReason: null,
    },
    {
      productId: board.id,
      batchId: null,
      reason: 'Test record without the high-voltage step on six boards; all boards to be tested again.',
      setById: engineer.id,
      setAt: time.at('2026-02-11', 13 * 60 + 5),
      ...released,
      releaseReason:
        'All 1,140 boards in stock tested again, none failed. The record had lost the step, not the test.',
    },
  ]
  for (const hold of holds) {
    const id = random.id(hold.setAt)
    rows.Hold.push({ id, ...hold })
    const entry = { subject: 'hold', subjectId: id, requestId: 'demo' }
    const data = { productId: hold.productId, batchId: hold.batchId }
    rows.TrailEntry.push({
      ...entry,
      seq: 1,
      type: 'hold.set',
      actorId: engineer.id,
      actorName: engineer.name,
      at: hold.setAt,
      data,
    })
    if (!hold.releasedAt) continue
    rows.TrailEntry.push({
      ...entry,
      seq: 2,
      type: 'hold.released',
      actorId: head.id,
      actorName: head.name,
      at: hold.releasedAt,
      data,
    })
  }
}

export function personOf(company: Company, role: string): Person {
  const found = company.people.find((person) => person.role === role)
  if (!found) throw new Error(`Nobody is ${role}`)
  return found
}
