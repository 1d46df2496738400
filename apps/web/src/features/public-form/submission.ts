import type { Input } from '@redress/contracts/api'
import { remedies } from '@redress/domain/complaints/complaint'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import { dayOf } from './occurred-day.ts'
import { quantityOf } from './quantity.ts'
import type { Values } from './values.ts'

export type Submission = Input<'POST /api/public/complaints'>['body']

/** The typed boxes as the contract wants them (IN-2); only called when nothing is at fault. */
export function submissionOf(
  values: Values,
  files: string[],
  language: CustomerLanguage,
  today: Date,
): Submission {
  const remedy = remedies.find((one) => one === values.remedy)
  const occurredOn = dayOf(values, today)
  const quantityAffected = quantityOf(values.quantityAffected)
  const quantitySupplied = quantityOf(values.quantitySupplied)
  const remainingStock = quantityOf(values.remainingStock)
  return {
    language,
    company: values.company,
    contactName: values.contactName,
    email: values.email,
    phone: values.phone,
    address: values.address,
    customersNumber: values.customersNumber,
    product: values.product,
    batch: values.batchUnknown ? '' : values.batch,
    wording: values.wording,
    situation: values.situation,
    occurredPlace: values.occurredPlace,
    urgent: values.urgent === 'yes',
    files,
    website: values.website,
    ...(remedy ? { remedy } : {}),
    ...(occurredOn ? { occurredOn } : {}),
    ...(quantityAffected == null ? {} : { quantityAffected }),
    ...(quantitySupplied == null ? {} : { quantitySupplied }),
    ...(remainingStock == null ? {} : { remainingStock }),
  }
}
