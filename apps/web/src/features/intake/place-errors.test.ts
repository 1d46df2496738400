import { handlingEn } from '@redress/texts/areas/handling/en'
import { translator } from '@redress/texts/translate'
import { expect, test } from 'vitest'
import { ProblemError } from '../../lib/call.ts'
import { placeErrors, staleFileErrors } from './place-errors.ts'

const hour = 3_600_000
const now = new Date('2026-03-05T09:00:00Z')
const file = (name: string, hoursAgo: number) => ({
  token: name,
  name,
  size: 1,
  uploadedAt: now.getTime() - hoursAgo * hour,
})

const texts = {
  t: translator('en', handlingEn),
  word: (set: string, code: string) => `${set}.${code}`,
}
const again =
  'label.jpg was attached more than a day ago and is no longer kept. Please remove it and attach it again.'

test('AL-4: a file older than a day is asked for again by its name, before anything is sent', () => {
  const files = [file('fresh.jpg', 22), file('label.jpg', 24)]
  expect(staleFileErrors(files, texts, now)).toEqual({ 'files/1': again })
})

test('AL-4: a file the server no longer has is named, what else is refused stays at its field', () => {
  const error = new ProblemError({
    type: '/problems/invalid-input',
    title: 'x',
    status: 400,
    instance: '1',
    errors: [
      { pointer: '#/files/0', code: 'not-found', detail: 'x' },
      { pointer: '#/lines/0/product', code: 'not-found', detail: 'x' },
    ],
  })
  expect(placeErrors(error, texts, [2], [file('label.jpg', 1)])).toEqual({
    'files/0': again,
    'lines/2/product': 'field.not-found',
  })
})
