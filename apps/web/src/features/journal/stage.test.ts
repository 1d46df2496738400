import { importStatuses, importStepsFrom } from '@redress/domain/journal/journal-import.workflow'
import { expect, test } from 'vitest'
import { openStages, stageOf } from './stage.ts'

const one = (
  status: (typeof importStatuses)[number],
  mappingFrom: 'proposed' | 'confirmed' = 'proposed',
) => ({
  status,
  mappingFrom,
  steps: [...importStepsFrom(status)],
})

test('IN-10: coming back lands where the import has got to', () => {
  expect(stageOf(one('uploaded'), null)).toBe('shape')
  expect(stageOf(one('uploaded', 'confirmed'), null)).toBe('mapping')
  for (const status of importStatuses.filter((each) => each !== 'uploaded')) {
    expect(stageOf(one(status, 'confirmed'), null), status).toBe('check')
  }
})

test('IN-10: an earlier stage is open until rows are written, the last one after a check', () => {
  expect(openStages(one('uploaded'))).toEqual(['shape', 'mapping'])
  expect(openStages(one('checked'))).toEqual(['shape', 'mapping', 'check'])
  expect(openStages(one('running'))).toEqual(['check'])
  expect(stageOf(one('checked'), 'shape')).toBe('shape')
  expect(stageOf(one('done'), 'shape')).toBe('check')
  expect(stageOf(one('checked'), 'nonsense')).toBe('check')
})
