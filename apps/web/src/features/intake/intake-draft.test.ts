import { expect, test } from 'vitest'
import { bodyOf, emptyDraft, emptyLine, filledLines } from './intake-draft.ts'

const now = new Date('2026-03-05T09:00:00Z')
const words = {
  evidence: (there: string[], missing: string[]) => `there ${there.join()} missing ${missing.join()}`,
  callBack: 'Call back',
  mailPromise: 'Mail',
}

test('IN-3: four facts are sent as they are, what was not said is left out', () => {
  const draft = { ...emptyDraft('phone', now), customer: 'Hearthline', wording: 'Dead' }
  const body = bodyOf(draft, words)
  expect(body).toMatchObject({
    channel: 'phone',
    customerName: 'Hearthline',
    wording: 'Dead',
    lines: [],
    note: '',
  })
  for (const field of ['receivedAt', 'kind', 'contactEmail', 'remedy', 'chat', 'callBack', 'severity']) {
    expect(body).not.toHaveProperty(field)
  }
})

test('SLA-4: one promise is sent as what it is', () => {
  const draft = emptyDraft('phone', now)
  const at = '2026-03-05T16:00:00.000Z'
  expect(bodyOf({ ...draft, promise: at }, words)).toMatchObject({ callBack: { at, title: 'Call back' } })
  const mail = bodyOf({ ...draft, promise: 'mail' }, words)
  expect(mail.mailPromise).toEqual({ title: 'Mail' })
  expect(mail).not.toHaveProperty('callBack')
})

test('IN-3: quantities are read as people write them', () => {
  const draft = emptyDraft('phone', now)
  draft.lines = [{ ...emptyLine(), affected: '12', supplied: '1 700', stock: '0' }]
  expect(bodyOf(draft, words).lines).toMatchObject([
    { quantityAffected: 12, quantitySupplied: 1700, remainingStock: 0 },
  ])
})

test('IN-3: empty lines between are not sent', () => {
  const draft = emptyDraft('email', now)
  draft.lines = [emptyLine(), { ...emptyLine(), product: 'MS-4412' }]
  expect(filledLines(draft)).toEqual([1])
  expect(bodyOf(draft, words).lines).toHaveLength(1)
})

test('IN-12: the checklist becomes a note, a chat without its time is not sent as one', () => {
  const draft = { ...emptyDraft('chat', now), chat: 'Hi', evidence: ['photo' as const] }
  expect(bodyOf(draft, words).note).toBe('there photo missing lot_label,quantity,test_condition,sample_sent')
  expect(bodyOf(draft, words)).not.toHaveProperty('chat')
  expect(bodyOf({ ...draft, chatAt: '2026-03-04T10:12' }, words).chat?.text).toBe('Hi')
})

test('IN-11: what the radar was answered with is sent; to go on without a CAR only with its reason', () => {
  const draft = emptyDraft('phone', now)
  const join = { does: 'join', car: 'CAR-2026-0031' } as const
  expect(bodyOf({ ...draft, radar: join }, words).radar).toEqual(join)
  const pass = { does: 'pass', reason: 'Another cause' } as const
  expect(bodyOf({ ...draft, radar: pass }, words).radar).toEqual(pass)
  const { radar: _, ...ofAnEarlierVersion } = draft
  for (const silent of [draft, { ...draft, radar: { ...pass, reason: ' ' } }, ofAnEarlierVersion]) {
    expect(bodyOf(silent, words)).not.toHaveProperty('radar')
  }
})
