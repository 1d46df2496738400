import type { FaultSide } from '@redress/domain/complaints/complaint'
import type { DefectKind } from '../defects.ts'
import { suppliers } from '../products.ts'

/** What the responsible states as the cause (AN-3). */
export const causes: Record<DefectKind, string> = {
  battery: `Crimp seal of the cells by ${suppliers.cells} leaks; the cell dries out.`,
  contact_resistance: 'Silver print not fully cured in the oven.',
  overlay_lifting: 'Adhesive bonded below its temperature after a stop of the laminator.',
  transport: 'Load shifted on the way; the packing was not strong enough for it.',
  customer_handling: 'Handled outside the data sheet at the customer’s.',
  no_fault_found: 'None: the agreed tests show no fault.',
  solder: 'Paste deposit too small at one pad after skipped stencil cleaning.',
  label_quantity: 'Two orders on the packing table at once.',
  led: `Bin changed by ${suppliers.led} without notice.`,
  test_escape: 'Test step passed without a measurement.',
  connector: `Latch of the connectors by ${suppliers.connector} below its drawing.`,
  tape: `Tape by ${suppliers.tape} with the wrong release liner.`,
}

/** Why it was decided as it was (AN-1). */
export const grounds: Record<FaultSide, string> = {
  manufacturer: 'Fault shown on the samples and on retained samples of the batch.',
  supplier: 'Fault shown on the samples; the part does not keep its specification.',
  transport: 'Damage on the carrier’s note and on the photos; delivery was free to the customer’s door.',
  customer: 'The samples keep the specification; the data sheet, 4.3, excludes this handling.',
  none_found: 'All agreed tests passed, also after 48 hours in the chamber.',
}

/** What is offered although the complaint is not justified (AN-4). */
export const wayOut = {
  customer: 'Half of the parts replaced free of charge; our engineer visits the line.',
  none_found: 'Supply and surroundings measured together at the customer’s, at our cost.',
} as const

/** Agreed before “no fault found” may be said (AN-6). */
export const agreedTests = [
  { test: 'Function at room temperature', result: 'All keys and outputs as specified.' },
  { test: '48 hours at 60 °C and 90 % humidity', result: 'No event.' },
] as const

export const mistakenMerge = 'Looked like the same delivery, but the batches differ. Taken out again.'
export const remarkOfRefused = 'Would have wished for all parts.'
