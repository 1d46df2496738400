import { dayOf, localDay } from './occurred-day.ts'
import type { FormField } from './parts.ts'
import { quantityOf } from './quantity.ts'
import type { Values } from './values.ts'

export type Fault = { field: FormField; code: string; params?: Record<string, string | number> }

const required = ['wording', 'product', 'company', 'contactName', 'email'] as const
const quantities = ['quantityAffected', 'quantitySupplied', 'remainingStock'] as const
const shortestWording = 10
/** As the contract has it; the server checks again. */
const looksLikeEmail = /^[^\s@<>(),;:"\\[\]]{1,64}@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\].]{2,}$/u

/** What the form can see by itself, before anything is sent. In the order of the screens. */
export function faultsIn(values: Values, today: Date): Fault[] {
  return [...faultsInWords(values), ...faultsInDay(values, today), ...faultsInQuantities(values)]
}

function faultsInWords(values: Values): Fault[] {
  const faults: Fault[] = required
    .filter((field) => values[field].trim() === '')
    .map((field) => ({ field, code: 'required' }))
  const wording = values.wording.trim()
  if (wording !== '' && wording.length < shortestWording) {
    faults.push({ field: 'wording', code: 'too-short', params: { min: shortestWording } })
  }
  const email = values.email.trim()
  if (email !== '' && !looksLikeEmail.test(email)) faults.push({ field: 'email', code: 'not-an-email' })
  return faults
}

function faultsInDay(values: Values, today: Date): Fault[] {
  const day = dayOf(values, today)
  if (day === null) return [{ field: 'occurredOn', code: 'not-a-date' }]
  return day !== undefined && day > localDay(today) ? [{ field: 'occurredOn', code: 'in-the-future' }] : []
}

function faultsInQuantities(values: Values): Fault[] {
  const faults: Fault[] = quantities
    .filter((field) => quantityOf(values[field]) === null)
    .map((field) => ({ field, code: 'not-whole' }))
  const supplied = quantityOf(values.quantitySupplied)
  if (supplied === null || supplied === undefined) return faults
  for (const field of ['quantityAffected', 'remainingStock'] as const) {
    const pieces = quantityOf(values[field])
    if (pieces && pieces > supplied)
      faults.push({ field, code: 'more-than-supplied', params: { max: supplied } })
  }
  return faults
}
