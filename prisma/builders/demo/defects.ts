import type { FaultSide } from '@redress/domain/complaints/complaint'

/** What the wordings speak of; the last three make up "Other" on the Pareto chart. */
export const defectKinds = [
  'battery',
  'contact_resistance',
  'overlay_lifting',
  'transport',
  'customer_handling',
  'no_fault_found',
  'solder',
  'label_quantity',
  'led',
  'test_escape',
  'connector',
  'tape',
] as const
export type DefectKind = (typeof defectKinds)[number]

/** Whose fault each kind turned out to be, and how often in 36 months: 219 in all. */
export const defectTotals: Record<DefectKind, { fault: FaultSide; total: number }> = {
  battery: { fault: 'supplier', total: 38 },
  contact_resistance: { fault: 'manufacturer', total: 37 },
  overlay_lifting: { fault: 'manufacturer', total: 24 },
  transport: { fault: 'transport', total: 24 },
  customer_handling: { fault: 'customer', total: 21 },
  no_fault_found: { fault: 'none_found', total: 18 },
  solder: { fault: 'manufacturer', total: 17 },
  label_quantity: { fault: 'manufacturer', total: 13 },
  led: { fault: 'supplier', total: 10 },
  test_escape: { fault: 'manufacturer', total: 9 },
  connector: { fault: 'supplier', total: 5 },
  tape: { fault: 'supplier', total: 3 },
}

type DefectGroup = {
  code: string
  name: string
  codes: { code: string; name: string; of: DefectKind }[]
}

/** The two-level catalogue (AN-3). */
export const defectGroups: readonly DefectGroup[] = [
  group('BAT', 'Battery', [
    ['BAT-CAP', 'Loss of capacity in the cold', 'battery'],
    ['BAT-SD', 'Self-discharge, empty in storage', 'battery'],
    ['BAT-LEAK', 'Leaking cell', 'battery'],
  ]),
  group('CON', 'Contact resistance', [
    ['CON-HIGH', 'Contact resistance too high', 'contact_resistance'],
    ['CON-DEAD', 'Key without function', 'contact_resistance'],
    ['CON-INT', 'Contact comes and goes', 'contact_resistance'],
  ]),
  group('OVL', 'Overlay lifting', [
    ['OVL-EDGE', 'Edge of the overlay lifts', 'overlay_lifting'],
    ['OVL-BUB', 'Bubbles under the overlay', 'overlay_lifting'],
  ]),
  group('TRA', 'Transport', [
    ['TRA-BOX', 'Carton crushed or wet', 'transport'],
    ['TRA-BRK', 'Parts broken on the way', 'transport'],
  ]),
  group('CUS', 'Customer handling', [
    ['CUS-ASM', 'Damaged during assembly', 'customer_handling'],
    ['CUS-CLN', 'Attacked by cleaning agent', 'customer_handling'],
    ['CUS-ESD', 'Static discharge at the customer', 'customer_handling'],
  ]),
  group('NFF', 'No fault found', [['NFF-OK', 'All agreed tests passed', 'no_fault_found']]),
  group('SOL', 'Solder', [
    ['SOL-BRG', 'Solder bridge', 'solder'],
    ['SOL-COLD', 'Cold joint', 'solder'],
    ['SOL-OPEN', 'Open joint', 'solder'],
  ]),
  group('LBL', 'Label, quantity, papers', [
    ['LBL-WRONG', 'Wrong label', 'label_quantity'],
    ['LBL-QTY', 'Quantity differs', 'label_quantity'],
    ['LBL-DOC', 'Papers missing', 'label_quantity'],
  ]),
  group('LED', 'LED', [
    ['LED-DARK', 'LED stays dark', 'led'],
    ['LED-COL', 'Colour or brightness differs', 'led'],
  ]),
  group('OTH', 'Other', [
    ['OTH-TST', 'Passed our test, failed at the customer', 'test_escape'],
    ['OTH-CNN', 'Connector', 'connector'],
    ['OTH-TAP', 'Adhesive tape', 'tape'],
  ]),
]

function group(code: string, name: string, codes: [string, string, DefectKind][]): DefectGroup {
  return { code, name, codes: codes.map(([own, called, of]) => ({ code: own, name: called, of })) }
}
