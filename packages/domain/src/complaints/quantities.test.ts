import { expect, test } from 'vitest'
import { faultsInQuantities } from './quantities.ts'

test.each([
  [{}, []],
  [{ quantityAffected: 12 }, []],
  [{ quantityAffected: 700, quantitySupplied: 700, remainingStock: 0 }, []],
  [{ quantityAffected: 701, quantitySupplied: 700 }, ['quantityAffected']],
  [{ quantityAffected: 1, quantitySupplied: 0, remainingStock: 1 }, ['quantityAffected', 'remainingStock']],
])('IN-2: %o has faults in %o', (line, fields) => {
  expect(faultsInQuantities(line).map((fault) => fault.field)).toEqual(fields)
})
