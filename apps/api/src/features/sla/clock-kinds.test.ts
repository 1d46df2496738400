import { clockKinds } from '@redress/domain/sla/clock-kind'
import { ClockKind } from '@redress/prisma/generated/enums'
import { expect, test } from 'vitest'

test('SLA-3: the database knows the same kinds of clocks as the rules', () => {
  expect(Object.values(ClockKind).sort()).toEqual([...clockKinds].sort())
})
