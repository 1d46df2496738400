import {
  type ComplaintStep,
  type Remedy,
  remedies,
  type Severity,
} from '@redress/domain/complaints/complaint'
import type { CaseSpec } from './case-spec.ts'
import type { Company, KnownCustomer, MadeBatch, MadeProduct } from './company.ts'
import { planStory } from './plan.ts'
import type { PlantTime } from './plant-time.ts'
import { BAD_BATCH_DAY, BAD_PRODUCT, NEW_CELLS_DAY, productsWith } from './products.ts'
import type { Random } from './random.ts'
import type { StoryCase } from './story-case.ts'
import { accountOf } from './wording/account.ts'
import { badBatchAccount } from './wording/bad-batch.ts'
import { registrationOf } from './working-time.ts'

/** Steps of the newest cases of the table; everything before them is closed. */
const NEWEST_STEPS: ComplaintStep[] = [
  'follow_up',
  'follow_up',
  'reply',
  'reply',
  'action',
  'action',
  'analysis',
]
/** Oldest batches a customer would still be building in. */
const SHELF_DAYS = 120
const DELIVERY_DAYS = 9

/** The 219 complaints of the table, with their words. */
export function tellStory(company: Company, time: PlantTime, random: Random): CaseSpec[] {
  const plan = planStory(random)
  const firstOpen = plan.length - NEWEST_STEPS.length
  const named = new Set<string>()
  return plan.map((one, index) => {
    const step = stepOf(one, NEWEST_STEPS[index - firstOpen] ?? 'closed')
    // The first of each language brings files named in its own script.
    const isFirst = !named.has(one.customer.language)
    named.add(one.customer.language)
    return tell(one, step, isFirst, company, time, random)
  })
}

function tell(
  one: StoryCase,
  step: ComplaintStep,
  isFirst: boolean,
  company: Company,
  time: PlantTime,
  random: Random,
): CaseSpec {
  const customer = knownCustomer(company, one.customer.key)
  const receivedAt = time.at(one.date, one.minute)
  const product = productOf(one, company, random)
  const batch = batchOf(one, product, company, time, random)
  const supplied = suppliedOf(one, random)
  const who = random.chance(0.7) ? 0 : customer.contacts.length - 1
  const facts = { product: product.number, n: one.quantity, of: supplied, batch: batch?.number ?? '' }
  const account = badBatchAccount(one, facts) ?? accountOf(customer.language, one.defect, facts, random)
  return {
    kind: one.turn === 'never-confirmed' ? 'claim' : 'complaint',
    step,
    receivedAt,
    registeredAt: registrationOf(
      company.plant.hours,
      receivedAt,
      one.channel,
      one.month === '2025-07' ? 12 : random.between(4, 95),
    ),
    registeredBy:
      one.channel === 'web_form'
        ? null
        : random.pick(company.people.filter((person) => person.role === 'agent')),
    channel: one.channel,
    language: customer.language,
    ...account,
    ...senderOf(customer, who),
    defect: one.defect,
    line: {
      productText: random.chance(0.9) ? product.number : product.number.replace('-', ' '),
      batchText: batch?.number ?? '',
      product,
      batch,
      affected: one.quantity,
      supplied,
    },
    severity: severityOf(one, random),
    remedy: remedyOf(random),
    fault: one.fault,
    repliesInTime: one.repliedInTime,
    customerWroteLast: step !== 'closed' && random.chance(0.4),
    waitsFor: null,
    photos: one.turn === 'many-photos' ? 200 : isFirst ? 2 : random.chance(0.3) ? random.between(1, 3) : 0,
    turn: one.turn,
  }
}

function stepOf({ turn, fault }: StoryCase, step: ComplaintStep): ComplaintStep {
  if (turn === 'withdrawn' || turn === 'merged') return turn
  // Measures are for justified complaints; the others go from analysis to the reply.
  return step === 'action' && (fault === 'customer' || fault === 'none_found') ? 'analysis' : step
}

export function knownCustomer(company: Company, key: string): KnownCustomer {
  const found = company.customers.get(key)
  if (!found) throw new Error(`No customer ${key}`)
  return found
}

/** The contact at this place of the customer's list, as the sender of a case. */
export function senderOf(
  customer: KnownCustomer,
  place: number,
): Pick<CaseSpec, 'customer' | 'contactId' | 'sender'> {
  const contact = customer.contacts[place]
  return {
    customer,
    contactId: customer.contactIds[place] ?? null,
    sender: {
      company: customer.name,
      name: contact?.name ?? '',
      email: contact?.email ?? '',
      phone: contact?.phone ?? '',
    },
  }
}

function productOf(one: StoryCase, company: Company, random: Random): MadeProduct {
  const number = one.badBatch ? BAD_PRODUCT : random.pick(productsWith[one.defect])
  const product = company.products.get(number)
  if (!product) throw new Error(`No product ${number}`)
  return product
}

function batchOf(
  one: StoryCase,
  product: MadeProduct,
  company: Company,
  time: PlantTime,
  random: Random,
): MadeBatch | null {
  const made = company.batches.filter((batch) => batch.product === product)
  if (one.badBatch) return made.find((batch) => batch.madeOn === BAD_BATCH_DAY) ?? null
  const received = time.day(one.date)
  const possible = made
    .filter(({ day }) => day < received - DELIVERY_DAYS && day > received - SHELF_DAYS)
    // Nobody else has the bad batch, and the new supplier's cells hold.
    .filter(({ madeOn }) => product.number !== BAD_PRODUCT || madeOn !== BAD_BATCH_DAY)
  if (one.defect === 'battery') {
    const oldCells = made
      .filter(({ day, madeOn }) => madeOn < NEW_CELLS_DAY && day < received - DELIVERY_DAYS)
      .slice(-3)
    return oldCells.length > 0 ? random.pick(oldCells) : null
  }
  return possible.length > 0 && random.chance(0.88) ? random.pick(possible) : null
}

const DELIVERED_OF_BAD_BATCH: Readonly<Record<string, number>> = {
  vistula: 820,
  bergmann: 610,
  pearl: 520,
  hearthline: 700,
}
const LARGEST_DELIVERY = 3_600

function suppliedOf(one: StoryCase, random: Random): number {
  if (one.badBatch) return DELIVERED_OF_BAD_BATCH[one.customer.key] ?? 350
  const asked = Math.ceil((one.quantity * random.between(8, 90)) / 10) * 10
  return Math.max(one.quantity, Math.min(asked, LARGEST_DELIVERY))
}

function severityOf(one: StoryCase, random: Random): Severity {
  if (one.badBatch) return one.customer.key === 'hearthline' ? 'critical' : 'major'
  if (one.defect === 'label_quantity') return 'minor'
  if (one.customer.group === 'Medical') return random.chance(0.4) ? 'critical' : 'major'
  return random.weighted<Severity>(
    ['minor', 'major', 'critical'],
    (severity) => ({ minor: 50, major: 44, critical: 6 })[severity],
  )
}

function remedyOf(random: Random): Remedy | null {
  if (random.chance(0.15)) return null
  return random.weighted(
    remedies,
    (remedy) => ({ replacement: 5, repair: 1, credit: 2, analysis_report: 3, other: 1 })[remedy],
  )
}
