import { expect, test } from 'vitest'
import { loadStaffTexts } from '../../lib/staff-texts.tsx'
import { changeWords } from './change-words.ts'

const texts = await loadStaffTexts('en')
const say = (type: string, data: Record<string, unknown> = {}) => changeWords({ type, data }, texts)

test('RE-3: the timeline tells in words who became responsible and which step that was', () => {
  const data = { after: { responsible: 'Maria Rossi' }, from: 'registered', to: 'analysis' }
  expect(say('complaint.assigned', data)).toEqual(['made Maria Rossi responsible', 'Registered → Analysis'])
})

test('RE-3: changed facts stand with before and after; personal ones with their name only', () => {
  const data = {
    fields: ['severity', 'urgent', 'subject', 'customerId'],
    before: { severity: null, urgent: false, customerId: 'a' },
    after: { severity: 'critical', urgent: true, customerId: 'b' },
  }
  expect(say('complaint.changed', data)).toEqual([
    'changed Severity: – → Critical',
    'changed Urgent: no → yes',
    'changed: Subject',
    'changed: Customer',
  ])
})

test('RE-3: numbers follow the plural', () => {
  expect([say('complaint.files-added', { files: 1 }), say('complaint.files-added', { files: 3 })]).toEqual([
    ['added 1 file'],
    ['added 3 files'],
  ])
  expect(say('complaint.files-added', { count: 2, files: ['a', 'b'] })).toEqual(['added 2 files'])
})

test('B16: what came by the phone says so', () => {
  expect(say('complaint.files-added', { files: 1, camera: 'a' })).toEqual([
    'added 1 file',
    '(with the phone)',
  ])
})

test('RE-3: what this version does not know is shown as something that happened', () => {
  expect(say('complaint.teleported', { strange: [1] })).toEqual(['made a change (complaint.teleported)'])
})
