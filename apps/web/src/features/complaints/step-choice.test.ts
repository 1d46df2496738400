import type { Complaint } from '@redress/contracts/complaints'
import { expect, test } from 'vitest'
import { chooseStep } from './step-choice.ts'

type Next = Complaint['nextSteps'][number]

const next = (action: Next['action']): Next => ({
  action,
  to: 'reply',
  permission: 'complaint.step',
  missing: [],
})

const nextSteps = [next('start-action'), next('refuse'), next('withdraw'), next('merge')]

test('UX 2.5: the verdict says which step leads on; ways aside stand in the menu', () => {
  for (const [validity, onward] of [
    [null, 'start-action'],
    ['justified', 'start-action'],
    ['unjustified', 'refuse'],
  ] as const) {
    const chosen = chooseStep({ nextSteps, validity })
    expect(chosen.onward?.action).toBe(onward)
    expect(chosen.others.map(({ action }) => action)).toEqual(['withdraw', 'merge'])
  }
  expect(chooseStep({ nextSteps: [next('reopen')], validity: null }).onward).toBe(null)
})
