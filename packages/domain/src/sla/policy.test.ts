import { expect, test } from 'vitest'
import { choosePolicy, type PolicyAim, type PolicyFacts } from './policy.ts'

const general = { id: '1', severity: null, customerId: null }
const critical = { id: '2', severity: 'critical', customerId: null } as const
const ofVistula = { id: '3', severity: null, customerId: 'vistula' }
const criticalOfVistula = { id: '4', severity: 'critical', customerId: 'vistula' } as const

test.each<[string, PolicyAim[], PolicyFacts, string | null]>([
  ['nothing set', [], { severity: null, customerId: null }, null],
  ['the general one', [general], { severity: 'minor', customerId: 'other' }, '1'],
  ['severity beats general', [general, critical], { severity: 'critical', customerId: null }, '2'],
  ['another severity', [general, critical], { severity: 'major', customerId: null }, '1'],
  ['no severity yet', [general, critical], { severity: null, customerId: null }, '1'],
  [
    'customer beats severity',
    [general, critical, ofVistula],
    { severity: 'critical', customerId: 'vistula' },
    '3',
  ],
  ['another customer', [ofVistula, general], { severity: null, customerId: 'other' }, '1'],
  ['nobody known', [ofVistula], { severity: null, customerId: null }, null],
  [
    'customer and severity beat all',
    [general, critical, ofVistula, criticalOfVistula],
    { severity: 'critical', customerId: 'vistula' },
    '4',
  ],
  [
    'the customer’s other severity does not fit',
    [general, criticalOfVistula],
    { severity: 'minor', customerId: 'vistula' },
    '1',
  ],
  ['the older of two alike', [{ ...general, id: '9' }, general], { severity: null, customerId: null }, '1'],
])('SLA-3: the most particular policy: %s', (_name, policies, facts, expected) => {
  expect(choosePolicy(policies, facts)?.id ?? null).toBe(expected)
  expect(choosePolicy(policies.toReversed(), facts)?.id ?? null).toBe(expected)
})
