import { expect, test } from 'vitest'
import { contentAt, disciplinesAt, gatesMissing, stagesOf } from './staged.ts'
import type { CarContent } from './content.ts'

const gate = (name: CarContent['gates'][number]['gate'], status: CarContent['gates'][number]['status']) => ({
  gate: name,
  status,
  submittedBy: null,
  submittedAt: null,
  decidedBy: null,
  decidedAt: null,
  comment: 'For us alone',
  version: 1,
})

test('CAR-7: a stage shows the disciplines up to it', () => {
  expect(disciplinesAt('eight_d', 'd3')).toEqual(['d0', 'd1', 'd2', 'd3'])
  expect(disciplinesAt('eight_d', 'd4').at(-1)).toBe('d4')
  expect(disciplinesAt('eight_d', 'd6').at(-1)).toBe('d6')
  expect(disciplinesAt('eight_d', 'd8')).toHaveLength(9)
  expect(disciplinesAt('four_d', 'd6')).toEqual(['d2', 'd3', 'd4', 'd5', 'd6'])
})

test('CAR-1: a 4D has no stage after D6', () => {
  expect(stagesOf('four_d')).toEqual(['d3', 'd4', 'd6'])
  expect(stagesOf('eight_d')).toEqual(['d3', 'd4', 'd6', 'd8'])
})

test('CAR-7: a stage needs every group up to it accepted', () => {
  const gates = [gate('d1_d3', 'accepted'), gate('d4', 'submitted'), gate('d5_d6', 'draft')]
  expect(gatesMissing({ kind: 'eight_d', gates }, 'd3')).toEqual([])
  expect(gatesMissing({ kind: 'eight_d', gates }, 'd4')).toEqual(['d4'])
  expect(gatesMissing({ kind: 'eight_d', gates }, 'd8')).toEqual(['d4', 'd5_d6', 'd7', 'd8'])
  expect(gatesMissing({ kind: 'four_d', gates }, 'd6')).toEqual(['d4', 'd5_d6'])
})

test('CAR-7: drafts of later disciplines and our own comments stay inside', () => {
  const written = (name: 'd3.cleanLot' | 'd4.escape') => ({
    name,
    value: name,
    version: 1,
    changedBy: '',
    changedAt: '',
  })
  const signed = {
    meaning: 'accepted' as const,
    name: 'M',
    role: 'manager' as const,
    at: '',
    comment: 'For us alone',
  }
  const part: Partial<CarContent> = {
    kind: 'eight_d',
    fields: [written('d3.cleanLot'), written('d4.escape')],
    gates: [gate('d1_d3', 'accepted'), gate('d4', 'draft')],
    signatures: [
      { ...signed, gate: 'd1_d3' },
      { ...signed, gate: 'd1_d3', meaning: 'sent_back' },
      { ...signed, gate: 'd4' },
    ],
    overrides: [{ rule: 'r', place: 'd3', wordsHash: 'h', reason: 'For us alone', by: 'A', at: '' }],
    causes: [],
    tests: [],
    photos: [],
    actions: [],
    readAcross: [],
    documents: [],
  }
  const sent = contentAt(part as CarContent, 'd3')
  expect(sent.fields.map(({ name }) => name)).toEqual(['d3.cleanLot'])
  expect(sent.gates.map((one) => one.gate)).toEqual(['d1_d3'])
  expect(sent.signatures).toHaveLength(1)
  expect(JSON.stringify(sent)).not.toContain('For us alone')
})
