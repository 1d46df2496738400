import type { Prisma } from '../../generated/client.ts'
import { makeBatches } from './batches.ts'
import { customers, type StoryCustomer } from './customers.ts'
import { type DefectKind, defectGroups } from './defects.ts'
import { calendarsFor, PLANT_CALENDAR, type StoryCalendar } from './holidays.ts'
import type { PlantTime } from './plant-time.ts'
import { products, type StoryProduct } from './products.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { staff } from './staff.ts'
import { listSuppliers } from './suppliers.ts'

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
  suppliers: ReturnType<typeof listSuppliers>
}

const FOUNDED = '2023-10-02'
const WORKDAY_BEGINS = 8 * 60

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
    suppliers: listSuppliers(rows, createdAt),
  }
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
    { id: random.id(createdAt), ...policy, kind: 'decision', target: oneWorkingDay, severity: null },
  )
  return plant
}

export const twoWorkingDays = { workingDays: 2 }
/** In force for what is registered from now on. */
const oneWorkingDay = { workingDays: 1 }
/** For what can hurt somebody or stops a line; in force since this month only. */
export const eightWorkingHours = { workingHours: 8 }

export function personOf(company: Company, role: string): Person {
  const found = company.people.find((person) => person.role === role)
  if (!found) throw new Error(`Nobody is ${role}`)
  return found
}
