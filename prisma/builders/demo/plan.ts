import { type FaultSide, faultSides } from '@redress/domain/complaints/complaint'
import { type Channel, channels } from '@redress/domain/messages/channel'
import { customers, type StoryCustomer } from './customers.ts'
import { type DefectKind, defectKinds, defectTotals } from './defects.ts'
import { july2025 } from './july-2025.ts'
import { badBatchComplaints, type StoryMonth, type StoryYear, storyMonths, storyYears } from './months.ts'
import { weekdaysOf } from './plant-time.ts'
import type { Random } from './random.ts'
import type { StoryCase, Turn } from './story-case.ts'

/** A case while it is being planned. */
type Draft = {
  month: string
  date: string
  minute: number
  fault: FaultSide
  defect: DefectKind | null
  operator: boolean
  badBatch: boolean
  customer: StoryCustomer | null
}

/** Lays out the 219 complaints so that every figure of the table comes out, in order of receipt. */
export function planStory(random: Random): StoryCase[] {
  const drafts = storyMonths.flatMap((month) => draftMonth(month, random))
  shareDefects(drafts, random)
  const cases = drafts.map((draft) => finish(draft, random)).sort(byReceipt)
  for (const year of Object.keys(storyYears).map(Number) as StoryYear[]) {
    const ofYear = cases.filter((one) => one.month.startsWith(String(year)))
    shareQuantities(ofYear, storyYears[year].defectiveParts, random)
    markLateReplies(ofYear, ofYear.length - storyYears[year].repliedInTime, random)
  }
  giveTurns(cases)
  return cases
}

function draftMonth(month: StoryMonth, random: Random): Draft[] {
  if (month.month === '2025-07') return draftJuly2025()
  const days = weekdaysOf(month.month)
  // What arrives in the last days of a year would be registered, and numbered, in the next one.
  const open = month.month.endsWith('-12') ? days.filter((date) => date < `${month.month}-29`) : days
  const drafts = faultSides.flatMap((fault) =>
    Array.from(
      { length: month.byFault[fault] },
      (): Draft => ({
        month: month.month,
        date: random.pick(open),
        minute: random.between(7 * 60, 17 * 60),
        fault,
        defect: null,
        operator: false,
        badBatch: false,
        customer: null,
      }),
    ),
  )
  const bad = drafts
    .filter((draft) => draft.fault === 'manufacturer')
    .slice(0, badBatchComplaints[month.month] ?? 0)
  bad.forEach((draft, index) => {
    draft.badBatch = true
    draft.defect = 'contact_resistance'
    draft.customer = customerOf(['hearthline', 'bergmann', 'hearthline'][index] ?? 'pearl')
  })
  const suppliers = drafts.filter((draft) => draft.fault === 'supplier')
  for (const draft of suppliers.slice(0, month.operatorBatteries)) {
    draft.operator = true
    draft.defect = 'battery'
    // The last one of all; the chart of days between them counts from here.
    if (month.month === '2026-03') draft.date = '2026-03-12'
  }
  const rest = drafts.filter((draft) => !draft.operator && !draft.badBatch)
  for (const draft of random.shuffle(rest).slice(0, month.operators - month.operatorBatteries))
    draft.operator = true
  return drafts
}

function draftJuly2025(): Draft[] {
  return july2025.map(({ day, time: [hour, minute], defect, customer, badBatch }) => ({
    month: '2025-07',
    date: `2025-07-${String(day).padStart(2, '0')}`,
    minute: hour * 60 + minute,
    fault: defectTotals[defect].fault,
    defect,
    operator: customerOf(customer).group === 'Operators',
    badBatch,
    customer: customerOf(customer),
  }))
}

/** Deals out the defects still open, by season: damp summers lift overlays, cold winters empty batteries. */
function shareDefects(drafts: Draft[], random: Random): void {
  const left = new Map(defectKinds.map((kind) => [kind, defectTotals[kind].total]))
  const take = (kind: DefectKind) => left.set(kind, (left.get(kind) ?? 0) - 1)
  for (const { defect } of drafts) if (defect) take(defect)
  // Operators first: what is about batteries among theirs is settled, so none of the rest may become one.
  for (const operators of [true, false]) {
    for (const draft of drafts) {
      if (draft.defect || draft.operator !== operators) continue
      const possible = defectKinds.filter(
        (kind) => defectTotals[kind].fault === draft.fault && !(operators && kind === 'battery'),
      )
      draft.defect = random.weighted(possible, (kind) => (left.get(kind) ?? 0) * season(kind, draft.month))
      take(draft.defect)
    }
  }
}

function season(kind: DefectKind, month: string): number {
  const number = Number(month.slice(5))
  if (kind === 'overlay_lifting') return number >= 5 && number <= 9 ? 3 : 1
  if (kind === 'battery') return number <= 3 || number >= 11 ? 3 : 1
  return 1
}

function finish(draft: Draft, random: Random): StoryCase {
  const { month, date, minute, fault, badBatch } = draft
  const defect = draft.defect ?? 'no_fault_found'
  const customer = draft.customer ?? chooseCustomer(draft, defect, random)
  return {
    month,
    date,
    minute,
    fault,
    defect,
    customer,
    channel: month === '2025-07' ? customer.channel : chooseChannel(customer, random),
    badBatch,
    quantity: 1,
    repliedInTime: true,
    turn: null,
  }
}

function chooseCustomer(draft: Draft, defect: DefectKind, random: Random): StoryCustomer {
  const possible = customers.filter((one) => (one.group === 'Operators') === draft.operator)
  return random.weighted(possible, (one) => {
    if (defect === 'battery' && one.key === 'steppe') return 6
    // Outside the operators only Meridian uses battery handhelds.
    if (defect === 'battery' && !draft.operator) return one.key === 'meridian' ? 1 : 0
    const ownFault = draft.fault === 'customer' || draft.fault === 'none_found'
    return one.key === 'cascade' && ownFault ? one.weight * 4 : one.weight
  })
}

function chooseChannel(customer: StoryCustomer, random: Random): Channel {
  if (random.chance(0.8)) return customer.channel
  return random.weighted(channels, (channel) =>
    ['email', 'phone', 'web_form'].includes(channel) ? 4 : channel === 'portal' ? 0 : 1,
  )
}

/** Whole numbers, at least one each, that add up; the bad batch stands out, as it did. */
function shareQuantities(cases: StoryCase[], total: number, random: Random): void {
  const weights = cases.map((one) => (one.badBatch ? 2.8 : 0.3) + random.next() ** 3 * 4)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  let spread = 0
  let given = 0
  cases.forEach((one, index) => {
    spread += ((weights[index] ?? 0) / sum) * (total - cases.length)
    const quantity = Math.round(spread) - given
    given += quantity
    one.quantity = quantity + 1
  })
}

function markLateReplies(cases: StoryCase[], late: number, random: Random): void {
  // Not among the newest: those have to be answered by now in every telling.
  const possible = cases.filter((one) => one.month < '2026-10')
  for (const one of random.shuffle(possible).slice(0, late)) one.repliedInTime = false
}

function giveTurns(cases: StoryCase[]): void {
  const give = (turn: Turn, one: StoryCase | undefined) => {
    if (!one) throw new Error(`No case of the story can be ${turn}`)
    one.turn = turn
  }
  const free = (fits: (one: StoryCase) => boolean) => cases.find((one) => !one.turn && fits(one))
  give(
    'many-photos',
    cases.findLast((one) => one.badBatch && one.customer.key === 'pearl'),
  )
  give(
    'merged',
    cases.findLast((one) => one.badBatch && one.customer.key === 'hearthline'),
  )
  give(
    'withdrawn',
    free((one) => one.month === '2026-08' && one.fault === 'none_found'),
  )
  give(
    'never-confirmed',
    free((one) => one.month < '2025-01' && one.channel === 'phone'),
  )
  give(
    'goodwill',
    free((one) => one.month.startsWith('2025') && one.fault === 'customer'),
  )
  give(
    'reopened',
    free((one) => one.month.startsWith('2025') && one.defect === 'contact_resistance' && !one.badBatch),
  )
}

function customerOf(key: string): StoryCustomer {
  const found = customers.find((one) => one.key === key)
  if (!found) throw new Error(`No customer ${key}`)
  return found
}

function byReceipt(a: StoryCase, b: StoryCase): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : a.minute - b.minute
}
