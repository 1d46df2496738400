import type { DefectKind } from './defects.ts'

type FixedCase = {
  day: number
  time: [hour: number, minute: number]
  defect: DefectKind
  customer: string
  badBatch: boolean
}

/**
 * The month of the bad batch, told day by day: Vistula telephones first, Bergmann's mail of the same afternoon is
 * the same batch. It agrees with the row of July 2025: 13 manufacturer (8 bad batch), 2 supplier, 1 transport, 2 none.
 */
export const july2025: readonly FixedCase[] = [
  fixed(1, [9, 20], 'solder', 'lagom'),
  fixed(3, [11, 5], 'no_fault_found', 'cascade'),
  fixed(7, [8, 50], 'overlay_lifting', 'visayas'),
  bad(8, [10, 12], 'vistula'),
  bad(8, [15, 40], 'bergmann'),
  bad(9, [8, 20], 'pearl'),
  bad(10, [9, 5], 'bergmann'),
  bad(10, [11, 30], 'pearl'),
  fixed(11, [13, 10], 'transport', 'meridian'),
  fixed(14, [9, 30], 'label_quantity', 'lagom'),
  bad(14, [14, 2], 'hearthline'),
  fixed(15, [8, 40], 'battery', 'steppe'),
  bad(17, [10, 45], 'corvin'),
  fixed(18, [12, 15], 'battery', 'aegean'),
  bad(22, [9, 55], 'lagom'),
  fixed(24, [14, 30], 'overlay_lifting', 'pearl'),
  fixed(28, [11, 40], 'no_fault_found', 'cascade'),
  fixed(30, [10, 25], 'contact_resistance', 'hearthline'),
]

function fixed(day: number, time: FixedCase['time'], defect: DefectKind, customer: string): FixedCase {
  return { day, time, defect, customer, badBatch: false }
}

function bad(day: number, time: FixedCase['time'], customer: string): FixedCase {
  return { day, time, defect: 'contact_resistance', customer, badBatch: true }
}
