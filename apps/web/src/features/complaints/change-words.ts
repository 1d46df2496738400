import type { Parameters } from '@redress/texts/translate'
import type { StaffTexts } from '../../lib/staff-texts.tsx'

type Change = { type: string; data: Record<string, unknown> }

/** A line of the trail as sentences; what this version does not know is still shown as something that happened. */
export function changeWords({ type, data }: Change, texts: StaffTexts): string[] {
  const sentences = [
    ...(type === 'complaint.changed' ? factSentences(data, texts) : []),
    ...(type === 'complaint.changed' || type === 'complaint.moved' ? [] : [mainSentence(type, data, texts)]),
    ...stepSentence(data, texts),
    ...('camera' in data ? [texts.t('trail.by-phone')] : []),
  ]
  return sentences.length > 0 ? sentences : [texts.t('trail.other', { type })]
}

function mainSentence(type: string, data: Record<string, unknown>, texts: StaffTexts): string {
  const after = objectOf(data['after'])
  const parameters: Parameters = {
    count: Number(data['count'] ?? data['files'] ?? 0),
    channel: texts.word('channel', String(data['channel'] ?? '')) ?? '',
    name: String(
      after['responsible'] ??
        data['name'] ??
        texts.word('car-field', String(data['field'])) ??
        texts.word('gate', String(data['gate'])) ??
        '–',
    ),
    reason: String(data['reason'] ?? '–'),
    validity: texts.word('validity', String(data['validity'] ?? '')) ?? '–',
    clock: texts.word('clock-kind', String(data['clock'] ?? '')) ?? '–',
    batch: String(data['batch'] ?? '–'),
    title: String(data['title'] ?? '–'),
    kind: texts.word('action-kind', String(data['kind'] ?? '')) ?? '–',
  }
  return texts.word('trail', type, parameters) ?? texts.t('trail.other', { type })
}

function factSentences(data: Record<string, unknown>, texts: StaffTexts): string[] {
  const fields = Array.isArray(data['fields'])
    ? data['fields'].map(String)
    : Object.keys(objectOf(data['after']))
  const before = objectOf(data['before'])
  const after = objectOf(data['after'])
  return fields.map((field) => {
    const name = texts.word('fact', field) ?? field
    if (!(field in after) || field.endsWith('Id')) return texts.t('trail.fact', { name })
    return texts.t('trail.fact-from-to', {
      name,
      before: factValue(before[field], texts),
      after: factValue(after[field], texts),
    })
  })
}

function stepSentence(data: Record<string, unknown>, texts: StaffTexts): string[] {
  const [from, to] = [data['from'], data['to']]
  if (typeof from !== 'string' || typeof to !== 'string') return []
  const name = (step: string) => texts.word('step', step) ?? step
  return [texts.t('trail.step', { from: name(from), to: name(to) })]
}

function factValue(value: unknown, texts: StaffTexts): string {
  if (value === null || value === undefined || value === '') return texts.t('fact.empty')
  if (typeof value === 'boolean') return texts.t(value ? 'fact.yes' : 'fact.no')
  const code = String(value)
  const groups = ['severity', 'validity', 'fault', 'detection', 'effectiveness', 'satisfaction']
  return groups.map((group) => texts.word(group, code)).find((words) => words !== null) ?? code
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
