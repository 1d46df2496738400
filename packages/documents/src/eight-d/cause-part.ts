import { type CauseKind, causeKinds } from '@redress/domain/cars/cause'
import { causeTree, type WhyNode } from '@redress/domain/cars/cause-tree'
import type { CarCause } from '@redress/domain/cars/content'
import { ishikawaLayout } from '@redress/domain/cars/ishikawa'
import { ishikawaSvg } from '@redress/domain/cars/ishikawa-svg'
import type { Block, Value } from './sheet.ts'
import { linesOf, type Worded } from './wording.ts'

/** D4: why it was made and why nobody noticed, Why by Why, with the proof by switching; then the picture and the tests. */
export function causePart(words: Worded): Block[] {
  return [
    {
      kind: 'texts',
      texts: words.texts('d4.occurrence', 'd4.escape', 'd4.noOccurrenceReason', 'd4.noEscapeReason'),
    },
    ...causeKinds.map((kind) => causeTable(words, kind)),
    ...ishikawa(words),
    testsTable(words),
  ]
}

function causeTable(words: Worded, kind: CauseKind): Block {
  const { t, content } = words
  const rows = causeTree(content.causes, kind).flatMap((node, index) => rowsOf(words, node, `${index + 1}`))
  const deepest = Math.max(0, ...rows.map(([number]) => String(number).length))
  return {
    kind: 'table',
    title: t(`cause.${kind}`),
    columns: [
      { label: '', share: 0.7 + deepest * 0.18 },
      { label: t('table.why'), share: 4.2 },
      { label: t('table.evidence'), share: 3.4 },
      { label: t('table.switch-on'), share: 2.9 },
      { label: t('table.switch-off'), share: 2.9 },
      { label: t('table.state'), share: 2.8 },
    ],
    rows,
  }
}

/** "1", "1.1", "1.1.1": the number says how deep a Why stands; who proved it, and when, stands below its state. */
function rowsOf(words: Worded, { why, children }: WhyNode<CarCause>, number: string): Value[][] {
  return [
    [
      number,
      why.text,
      linesOf(why.evidence, ...why.files.map(({ name }) => name)),
      why.switchedOn || null,
      why.switchedOff || null,
      linesOf(words.t(`cause-state.${why.status}`), why.verifiedBy, words.day(why.verifiedAt)),
    ],
    ...children.flatMap((child, index) => rowsOf(words, child, `${number}.${index + 1}`)),
  ]
}

function ishikawa({ t, content }: Worded): Block[] {
  if (content.causes.length === 0) return []
  const layout = ishikawaLayout(content, {
    person: t('branch.person'),
    machine: t('branch.machine'),
    material: t('branch.material'),
    method: t('branch.method'),
    measurement: t('branch.measurement'),
    environment: t('branch.environment'),
    unsorted: t('branch.unsorted'),
  })
  const { width, height } = layout
  return [{ kind: 'picture', title: t('section.ishikawa'), svg: ishikawaSvg(layout), width, height }]
}

function testsTable({ t, content, date }: Worded): Block {
  return {
    kind: 'table',
    title: t('section.tests'),
    columns: [
      { label: '', share: 1 },
      { label: t('table.method'), share: 3.4 },
      { label: t('table.sample'), share: 2.4 },
      { label: t('table.expected'), share: 2.6 },
      { label: t('table.found'), share: 2.6 },
      { label: t('table.verdict'), share: 2.2 },
      { label: t('table.done'), share: 2.4 },
    ],
    rows: content.tests.map((test) => [
      `T${test.position}`,
      linesOf(test.method, test.parameter),
      test.sample || null,
      test.expected || null,
      test.found || null,
      test.verdict && t(`verdict.${test.verdict}`),
      linesOf(test.doneBy, date(test.doneOn)),
    ]),
  }
}
