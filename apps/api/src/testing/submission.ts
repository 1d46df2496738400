import type { ComplaintSubmission } from '@redress/contracts/public'
import type { z } from 'zod'

type Form = z.input<typeof ComplaintSubmission>

/** A form as a customer fills it in; tests say only what is different. */
export function aSubmission(wish: Partial<Form> = {}): Form {
  return {
    language: 'en',
    company: 'Vistula Metering',
    contactName: 'Ewa Lis',
    email: 'ewa.lis@vistula.example',
    product: 'MS-4412',
    batch: 'L2506-17',
    wording: 'The third row of keys does not answer. Twelve of seven hundred are dead in final test.',
    quantityAffected: 12,
    quantitySupplied: 700,
    ...wish,
  }
}
