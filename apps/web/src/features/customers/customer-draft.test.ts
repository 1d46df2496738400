import type { Customer } from '@redress/contracts/customers'
import { expect, test } from 'vitest'
import { bodyOf, changedOf, draftOf } from './customer-draft.ts'

const customer: Customer = {
  id: '0193b0a0-0000-7000-8000-000000000000',
  name: 'Hearthline',
  industry: '',
  country: 'PL',
  language: 'pl',
  timeZone: 'Europe/Warsaw',
  preferredChannel: 'phone',
  calendar: { id: '0193b0a0-0000-7000-8000-000000000001', name: 'Poland' },
  address: '',
  registration: '',
  notes: '',
  terms: '',
  active: true,
  openComplaints: 0,
  allComplaints: 0,
  createdAt: '2026-03-05T09:00:00.000Z',
  version: 1,
}

test('AL-2: only what was changed is sent', () => {
  expect(changedOf(draftOf(customer), customer)).toEqual({})
  const draft = { ...draftOf(customer), country: 'DE', calendarId: '' }
  expect(changedOf(draft, customer)).toEqual({ country: 'DE', calendarId: null })
})

test('CU-1: a new customer works where the one who enters it works, by our days', () => {
  expect(bodyOf(draftOf(null, 'Europe/Athens'))).toMatchObject({
    timeZone: 'Europe/Athens',
    calendarId: null,
    preferredChannel: 'email',
  })
})
