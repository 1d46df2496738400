import { expect, test } from 'vitest'
import { choosePolicy, countingCalendar, type PolicyAim, type PolicyFacts } from './policy.ts'

const general: PolicyAim = { id: '1', severity: null, onSite: null, customerId: null }
const critical: PolicyAim = { ...general, id: '2', severity: 'critical' }
const ofVistula: PolicyAim = { ...general, id: '3', customerId: 'vistula' }
const criticalOfVistula: PolicyAim = { ...ofVistula, id: '4', severity: 'critical' }
const onSite: PolicyAim = { ...general, id: '5', onSite: true }
const atTheDesk: PolicyAim = { ...general, id: '6', onSite: false }

const plain: PolicyFacts = { severity: null, onSite: false, customerId: null }
const criticalAtVistula: PolicyFacts = { severity: 'critical', onSite: false, customerId: 'vistula' }

test.each<[string, PolicyAim[], PolicyFacts, string | null]>([
  ['nothing set', [], plain, null],
  ['the general one', [general], { ...plain, severity: 'minor', customerId: 'other' }, '1'],
  ['severity beats general', [general, critical], { ...plain, severity: 'critical' }, '2'],
  ['another severity', [general, critical], { ...plain, severity: 'major' }, '1'],
  ['no severity yet', [general, critical], plain, '1'],
  ['customer beats severity', [general, critical, ofVistula], criticalAtVistula, '3'],
  ['another customer', [ofVistula, general], { ...plain, customerId: 'other' }, '1'],
  ['nobody known', [ofVistula], plain, null],
  [
    'customer and severity beat all',
    [general, critical, ofVistula, criticalOfVistula],
    criticalAtVistula,
    '4',
  ],
  [
    'the customer’s other severity does not fit',
    [general, criticalOfVistula],
    { ...plain, severity: 'minor', customerId: 'vistula' },
    '1',
  ],
  ['the older of two alike', [{ ...general, id: '9' }, general], plain, '1'],
])('SLA-3: the most particular policy: %s', (_name, policies, facts, expected) => {
  expect(choosePolicy(policies, facts)?.id ?? null).toBe(expected)
  expect(choosePolicy(policies.toReversed(), facts)?.id ?? null).toBe(expected)
})

test.each<[string, PolicyAim[], PolicyFacts, string | null]>([
  ['not on site, only a general one', [general], plain, '1'],
  ['on site beats general', [general, onSite], { ...plain, onSite: true }, '5'],
  ['on site, but nothing said of it', [general], { ...plain, onSite: true }, '1'],
  ['not on site: the visit’s time does not fit', [general, onSite], plain, '1'],
  ['only at the desk', [general, atTheDesk], plain, '6'],
  ['a policy for the desk does not fit a visit', [atTheDesk], { ...plain, onSite: true }, null],
  [
    'a visit beats the severity',
    [general, critical, onSite],
    { ...plain, severity: 'critical', onSite: true },
    '5',
  ],
  [
    'the customer’s word beats the visit',
    [general, onSite, ofVistula],
    { ...plain, onSite: true, customerId: 'vistula' },
    '3',
  ],
])('SLA-2: on-site examination: %s', (_name, policies, facts, expected) => {
  expect(choosePolicy(policies, facts)?.id ?? null).toBe(expected)
  expect(choosePolicy(policies.toReversed(), facts)?.id ?? null).toBe(expected)
})

test('SLA-3: the customer’s working days are counted where the policy says so and they are known', () => {
  expect(countingCalendar('ours', 'plant', 'Shanghai')).toBe('plant')
  expect(countingCalendar('customers', 'plant', 'Shanghai')).toBe('Shanghai')
  expect(countingCalendar('customers', 'plant', null)).toBe('plant')
})
