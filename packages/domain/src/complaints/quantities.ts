export type LineQuantities = {
  quantityAffected?: number | undefined
  quantitySupplied?: number | undefined
  remainingStock?: number | undefined
}

export type QuantityFault = { field: 'quantityAffected' | 'remainingStock'; max: number }

/** Neither affected pieces nor those left in stock can be more than were supplied (IN-2). */
export function faultsInQuantities(line: LineQuantities): QuantityFault[] {
  const { quantitySupplied: max } = line
  if (max === undefined) return []
  return (['quantityAffected', 'remainingStock'] as const)
    .filter((field) => (line[field] ?? 0) > max)
    .map((field) => ({ field, max }))
}
