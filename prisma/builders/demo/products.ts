import type { DefectKind } from './defects.ts'

export type ProductFamily = 'membrane' | 'keypad' | 'pcba' | 'handheld' | 'touch'
export type StoryProduct = { number: string; name: string; family: ProductFamily }

export const products: readonly StoryProduct[] = [
  ...family('membrane', [
    ['MS-4412', 'Membrane switch, 4 × 12 keys'],
    ['MS-4416', 'Membrane switch, 4 × 16 keys'],
    ['MS-2208', 'Membrane switch, 2 × 8 keys'],
    ['MS-1204', 'Membrane switch, 12 keys, 4 LEDs'],
    ['MS-6620', 'Membrane switch, 66 keys, backlit'],
    ['MS-3305', 'Membrane switch, 3 × 5 keys, sealed'],
  ]),
  ...family('keypad', [
    ['SK-210', 'Silicone keypad, 10 keys'],
    ['SK-214', 'Silicone keypad, 14 keys'],
    ['SK-330', 'Silicone keypad, 30 keys, laser-etched'],
    ['SK-118', 'Silicone keypad, 18 keys, conductive pills'],
  ]),
  ...family('pcba', [
    ['PB-77', 'Control board, single-sided'],
    ['PB-81', 'Control board with display'],
    ['PB-102', 'Power board'],
    ['PB-115', 'Radio board'],
    ['PB-140', 'Main board, eight layers'],
  ]),
  ...family('handheld', [
    ['BP-3V6', 'Battery pack, 3.6 V'],
    ['HR-20', 'Handheld reader'],
    ['HR-25', 'Handheld reader with radio'],
  ]),
  ...family('touch', [
    ['CT-08', 'Capacitive touch panel, 8 inch'],
    ['CT-12', 'Capacitive touch panel, 12 inch'],
  ]),
]

/** Component makers; their names occur in notes too. */
export const suppliers = {
  cells: 'Solvane Cells',
  newCells: 'Hexacell',
  ink: 'Argentine Inks',
  tape: 'Polyfoil Tapes',
  led: 'Lumaris LED',
  connector: 'Kontaktum Connectors',
} as const

export const BAD_PRODUCT = 'MS-4412'
/** Cured at 92 instead of 130 °C after a relay of oven zone 3 had failed. */
export const BAD_BATCH_DAY = '2025-06-17'
/** From this day on packs hold cells of the new supplier. */
export const NEW_CELLS_DAY = '2025-09-01'

/** Which products can have which defect. */
export const productsWith: Record<DefectKind, readonly string[]> = {
  battery: ['BP-3V6', 'HR-20', 'HR-25'],
  contact_resistance: ['MS-4412', 'MS-4416', 'MS-2208', 'MS-1204', 'MS-3305', 'SK-118', 'SK-210'],
  overlay_lifting: ['MS-4412', 'MS-4416', 'MS-2208', 'MS-6620', 'MS-3305'],
  transport: ['CT-08', 'CT-12', 'PB-140', 'MS-6620', 'SK-330', 'HR-20'],
  customer_handling: ['MS-2208', 'SK-214', 'CT-08', 'PB-81', 'MS-1204', 'HR-25'],
  no_fault_found: ['PB-77', 'PB-115', 'CT-12', 'SK-210', 'HR-20', 'MS-4416'],
  solder: ['PB-77', 'PB-81', 'PB-102', 'PB-115', 'PB-140'],
  label_quantity: ['SK-210', 'SK-330', 'MS-1204', 'PB-77', 'MS-2208'],
  led: ['MS-1204', 'MS-6620', 'PB-81'],
  test_escape: ['PB-102', 'PB-115', 'HR-25', 'CT-08'],
  connector: ['PB-81', 'PB-140', 'CT-12'],
  tape: ['MS-3305', 'MS-4416'],
}

function family(of: ProductFamily, entries: [string, string][]): StoryProduct[] {
  return entries.map(([number, name]) => ({ number, name, family: of }))
}
