import { chosenTable, introducedTable } from './action-tables.ts'
import { chartPart } from './chart-part.ts'
import type { Block } from './sheet.ts'
import type { Worded } from './wording.ts'

export function chosenPart(words: Worded): Block[] {
  return [{ kind: 'texts', texts: words.texts('d5.choice') }, ...chosenTable(words)]
}

export function implementedPart(words: Worded): Block[] {
  return [
    ...introducedTable(words, 'd6'),
    {
      kind: 'facts',
      facts: [
        words.fact('d6.baselineRate'),
        words.fact('d6.provingFrom'),
        words.fact('d6.partsProven'),
        words.fact('d6.failuresSeen'),
        words.fact('d6.firstGoodLot'),
      ],
    },
    { kind: 'texts', texts: words.texts('d6.result') },
    ...chartPart(words, 'd6.chart'),
  ]
}

/** D7: what changed in the system, documents with their revisions, and where else it was looked for. */
export function preventionPart(words: Worded): Block[] {
  const { t, content, date, day, texts } = words
  return [
    ...introducedTable(words, 'd7'),
    {
      kind: 'table',
      title: t('section.documents'),
      columns: [
        { label: t('table.document'), share: 5 },
        { label: t('table.before'), share: 2.4 },
        { label: t('table.after'), share: 2.4 },
        { label: t('table.changed-on'), share: 2.4 },
        { label: t('table.note'), share: 4 },
      ],
      rows: content.documents.map((row) => [
        `${t(`document.${row.kind}`)}: ${row.name}`,
        row.revisionBefore || null,
        row.revisionAfter || null,
        date(row.changedOn),
        row.note || null,
      ]),
    },
    {
      kind: 'table',
      title: t('section.read-across'),
      columns: [
        { label: t('table.subject'), share: 4.4 },
        { label: t('table.applies'), share: 2.4 },
        { label: t('table.note'), share: 4.4 },
        { label: t('table.responsible'), share: 2.6 },
        { label: t('table.done'), share: 2.4 },
      ],
      rows: content.readAcross.map((row) => [
        row.subject,
        t(row.applies === null ? 'value.not-looked' : row.applies ? 'value.yes' : 'value.no'),
        row.note || null,
        row.owner?.name ?? null,
        day(row.lookedAt),
      ]),
    },
    { kind: 'texts', texts: texts('d7.systemic', 'd7.supplierControl', 'd7.lessonsShared') },
  ]
}

export function closingPart(words: Worded): Block[] {
  return [
    { kind: 'texts', texts: words.texts('d8.result', 'd8.lessons') },
    { kind: 'facts', facts: [words.fact('d8.customerInformedOn')] },
    { kind: 'texts', texts: words.texts('d8.thanks') },
  ]
}
