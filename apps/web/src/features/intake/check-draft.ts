import { faultsInQuantities } from '@redress/domain/complaints/quantities'
import type { StaffTexts } from '../../lib/staff-texts.tsx'
import { filledLines, type IntakeBody, type IntakeDraft } from './intake-draft.ts'
import type { PlaceErrors } from './place-errors.ts'

const places = ['quantityAffected', 'quantitySupplied', 'remainingStock'] as const

/** What can be told without asking the server, so that also a registration kept for later is in order. */
export function checkDraft(draft: IntakeDraft, body: IntakeBody, texts: StaffTexts): PlaceErrors {
  const { t } = texts
  const errors: PlaceErrors = {}
  if (draft.customer.trim() === '') errors.customerName = t('field.required')
  if (draft.wording.trim() === '') errors.wording = t('field.required')
  if (draft.chat.trim() !== '' && !body.chat) errors['chat/at'] = t('field.required')
  const rows = filledLines(draft)
  for (const [sent, line] of (body.lines ?? []).entries()) {
    const row = rows[sent] ?? sent
    for (const field of places) {
      const value = line[field]
      if (value !== undefined && !(Number.isInteger(value) && value >= 0)) {
        errors[`lines/${row}/${field}`] = t('field.not-whole')
      }
    }
    for (const { field, max } of faultsInQuantities(line)) {
      errors[`lines/${row}/${field}`] ??= t('field.more-than-supplied', { max })
    }
  }
  return errors
}
