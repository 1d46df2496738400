/** What the boxes of the form hold, as typed. Ticks are 'yes' or ''. */
export const emptyValues = {
  wording: '',
  situation: '',
  occurredDay: '',
  occurredMonth: '',
  occurredYear: '',
  occurredPlace: '',
  urgent: '',
  product: '',
  batch: '',
  batchUnknown: '',
  quantityAffected: '',
  quantitySupplied: '',
  remainingStock: '',
  remedy: '',
  company: '',
  contactName: '',
  email: '',
  phone: '',
  address: '',
  customersNumber: '',
  /** Filled in by robots only. */
  website: '',
}
export type Values = typeof emptyValues
export type ValueName = keyof Values
