import type { DefectKind } from './defects.ts'
import { NEW_CELLS_DAY, suppliers } from './products.ts'
import { randomFrom } from './random.ts'
import type { DemoRows } from './rows.ts'

type Source = keyof typeof suppliers
export type MadeSource = { supplierId: string; componentId: string; supplierName: string }

/** What each of them sells us; the first is the part that fails. */
const stock: Record<Source, { country: string; components: [string, string][] }> = {
  cells: {
    country: 'Netherlands',
    components: [
      ['SC-14500', 'Lithium cell 3.6 V, AA'],
      ['SC-14250', 'Lithium cell 3.6 V, ½ AA'],
    ],
  },
  newCells: { country: 'Finland', components: [['HX-3600A', 'Lithium cell 3.6 V, welded seal']] },
  ink: {
    country: 'Spain',
    components: [
      ['AI-725', 'Silver ink, screen printing'],
      ['AI-300', 'Carbon ink'],
    ],
  },
  tape: { country: 'Germany', components: [['PT-467', 'Adhesive tape 0.13 mm, double-sided']] },
  led: { country: 'Taiwan', components: [['LU-0603G', 'LED 0603 green, bin M']] },
  connector: { country: 'Czechia', components: [['KC-254-12', 'Connector 2.54 mm, 12 ways, latched']] },
}

/** Its own chance: suppliers came to the company later, and nobody else's ids or words may change by it. */
const SUPPLIER_SEED = 630

/** Suppliers and components of the story, by what they make. */
export function listSuppliers(rows: DemoRows, createdAt: Date): Map<Source, MadeSource> {
  const random = randomFrom(SUPPLIER_SEED)
  const made = new Map<Source, MadeSource>()
  for (const source of ['cells', 'newCells', 'ink', 'tape', 'led', 'connector'] as const) {
    const { country, components } = stock[source]
    const supplierId = random.id(createdAt)
    const supplierName = suppliers[source]
    const email = `quality@${supplierName.toLowerCase().replaceAll(' ', '-')}.example`
    rows.Supplier.push({ id: supplierId, name: supplierName, country, email, createdAt })
    for (const [number, name] of components) {
      const componentId = random.id(createdAt)
      rows.Component.push({ id: componentId, supplierId, number, name, createdAt })
      if (!made.has(source)) made.set(source, { supplierId, componentId, supplierName })
    }
  }
  return made
}

const sources: Partial<Record<DefectKind, Source>> = {
  battery: 'cells',
  led: 'led',
  connector: 'connector',
  tape: 'tape',
}

/** Which supplier a defect is the fault of; packs made from the change on hold the new cells. */
export function sourceOf(defect: DefectKind, madeOn: string | undefined): Source | null {
  if (defect === 'battery' && madeOn !== undefined && madeOn >= NEW_CELLS_DAY) return 'newCells'
  return sources[defect] ?? null
}
