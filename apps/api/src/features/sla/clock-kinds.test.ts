import { clockKinds } from '@redress/contracts/sla'
import { ClockKind } from '@redress/prisma/generated/enums'
import { expect, test } from 'vitest'

test('SLA-3: the database knows the same kinds of clocks as the contract', () => {
  expect(Object.values(ClockKind).sort()).toEqual([...clockKinds].sort())
})
