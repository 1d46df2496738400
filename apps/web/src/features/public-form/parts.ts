/** The groups of the form in the order in which a person tells the story (UX 2.20). */
export const parts = ['happened', 'product', 'quantity', 'photos', 'you'] as const
export type Part = (typeof parts)[number]
export type PartOrCheck = Part | 'check'

/** One group per screen on a phone; the same groups on two pages where there is room. */
export const phoneScreens: readonly (readonly Part[])[] = parts.map((part) => [part])
export const wideScreens: readonly (readonly Part[])[] = [
  ['happened', 'product', 'quantity'],
  ['photos', 'you'],
]

/** The fields of the contract, by the group that asks for them. */
export const fieldsOf = {
  happened: ['wording', 'situation', 'occurredOn', 'occurredPlace', 'urgent'],
  product: ['product', 'batch'],
  quantity: ['quantityAffected', 'quantitySupplied', 'remainingStock', 'remedy'],
  photos: ['files'],
  you: ['company', 'contactName', 'email', 'phone', 'address', 'customersNumber'],
} as const satisfies Record<Part, readonly string[]>
export type FormField = (typeof fieldsOf)[Part][number]

export function partOf(field: string): Part | null {
  return parts.find((part) => (fieldsOf[part] as readonly string[]).includes(field)) ?? null
}

export function isPartOrCheck(value: string | null): value is PartOrCheck {
  return value === 'check' || parts.some((part) => part === value)
}
