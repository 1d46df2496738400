import { type Discipline, gateNames } from '@redress/domain/cars/car'
import type { CarPhoto } from '@redress/domain/cars/content'
import { photoGroups } from '@redress/domain/cars/photo-pairs'
import { disciplinesAt } from '@redress/domain/cars/staged'
import { commonTexts } from '@redress/texts/common/of'
import { partOf } from './parts.ts'
import type { Block, Fact, Part, ReportData, ReportSheet, SheetPhoto } from './sheet.ts'
import { linesOf, type Worded, wordingOf } from './wording.ts'

/** CAR-7: all that the report says at its stage, in the customer's language; later disciplines are left out. */
export function reportSheet(data: ReportData): ReportSheet {
  const words = wordingOf(data)
  const { t, content } = words
  const { revision } = data
  const heading = t(`title.${content.kind}`)
  return {
    language: data.language,
    title: `${heading} ${content.number}`,
    heading,
    number: content.number,
    subject: content.title,
    stage: stageName(t, content.kind, data.stage),
    head: headOf(data, words),
    parts: disciplinesAt(content.kind, data.stage).map((discipline) => partView(discipline, words)),
    signatures: signatureTable(data, words),
    revision: revision && t('revision', { revision: String(revision.number) }),
    checksum: revision && t('checksum', { hash: revision.hash }),
  }
}

function headOf(data: ReportData, words: Worded): Fact[] {
  const { hidesCustomers, asOf, revision } = data
  const { t, content, day } = words
  const { complaints, product } = content
  const shown = hidesCustomers ? [] : complaints
  const batches = new Set([
    ...content.lots.map(({ lot }) => lot),
    ...shown.flatMap(({ lines }) => lines.map(({ batch }) => batch)),
  ])
  const list = (values: Iterable<string>) => linesOf(...new Set(values))
  const customer = hidesCustomers ? null : (content.customer?.name ?? complaints[0]?.customer ?? null)
  return [
    { label: t('head.number'), value: content.number },
    {
      label: t('head.revised'),
      value: linesOf(
        day(asOf.toISOString()),
        revision && t('revision', { revision: String(revision.number) }),
      ),
    },
    ...(hidesCustomers
      ? []
      : [
          { label: t('head.customer'), value: customer },
          { label: t('head.customers-number'), value: list(shown.map((one) => one.customersNumber)) },
          { label: t('head.complaints'), value: list(shown.map(({ number }) => number)) },
          { label: t('head.received'), value: day(earliest(shown.map((one) => one.receivedAt))) },
        ]),
    { label: t('head.product'), value: product && `${product.number} ${product.name}` },
    { label: t('head.customers-part'), value: hidesCustomers ? null : product?.customersNumber || null },
    { label: t('head.batches'), value: list(batches) },
    { label: t('head.opened'), value: day(content.openedAt) },
    { label: t('head.leader'), value: content.leader?.name ?? null },
    content.closedAt
      ? { label: t('head.closed'), value: day(content.closedAt) }
      : { label: t('head.champion'), value: content.champion?.name ?? null },
    ...scoreFacts(data, words),
    ...earlierFact(data, words),
  ]
}

/** Dates of the interim reports, which customers look for in the head; the last ones where there are many. */
function earlierFact({ earlier, content }: ReportData, { t, day }: Worded): Fact[] {
  if (earlier.length === 0) return []
  const lines = earlier
    .slice(-mostEarlier)
    .map(
      ({ revision, stage, sentAt }) =>
        `${day(sentAt)} · ${t('revision', { revision: String(revision) })} · ${stageName(t, content.kind, stage)}`,
    )
  return [{ label: t('head.sent-before'), value: linesOf(...lines) }]
}

const mostEarlier = 8

/** A 4D is complete with D6. */
function stageName(t: Worded['t'], kind: ReportData['content']['kind'], stage: ReportData['stage']): string {
  return t(kind === 'four_d' && stage === 'd6' ? 'stage.d8' : `stage.${stage}`)
}

/** B22: our own score beside the customer's last one, which only the one customer may read. */
function scoreFacts({ scores, hidesCustomers }: ReportData, { t }: Worded): Fact[] {
  if (!scores) return []
  const own = { label: t('head.own-score'), value: t('value.score', { score: String(scores.own) }) }
  if (hidesCustomers) return [own]
  const { customers } = scores
  const value =
    customers && t('value.score-of', { score: String(customers.score), revision: String(customers.revision) })
  return [own, { label: t('head.customers-score'), value }]
}

function earliest(instants: string[]): string | null {
  return instants.toSorted((a, b) => a.localeCompare(b))[0] ?? null
}

function partView(discipline: Discipline, words: Worded): Part {
  const blocks = [...partOf[discipline](words), ...photosOf(discipline, words)].filter(hasContent)
  return { letter: discipline.toUpperCase(), title: words.t(discipline), blocks }
}

/** Facts are always shown, with a dash where nothing is said; what else is empty takes no room. */
function hasContent(block: Block): boolean {
  if (block.kind === 'texts') return block.texts.length > 0
  if (block.kind === 'table' || block.kind === 'photos') return block.rows.length > 0
  return true
}

/** Two in a row, in the order of the screen; what was before stands beside what is after (B15). */
function photosOf(discipline: Discipline, { t, content }: Worded): Block[] {
  const cell = ({ id, caption, side }: CarPhoto): SheetPhoto => ({
    id,
    caption,
    side: side && t(`photo.${side}`),
  })
  const rows: CarPhoto[][] = []
  let halfFull: CarPhoto[] | null = null
  for (const group of photoGroups(content, discipline)) {
    if ('before' in group) {
      rows.push([group.before, group.after])
      halfFull = null
    } else if (halfFull) {
      halfFull.push(group.single)
      halfFull = null
    } else {
      halfFull = [group.single]
      rows.push(halfFull)
    }
  }
  return [{ kind: 'photos', title: t('section.photos'), rows: rows.map((row) => row.map(cell)) }]
}

function signatureTable({ language }: ReportData, { t, content, time }: Worded) {
  if (content.signatures.length === 0) return null
  const word = commonTexts(language)
  return {
    kind: 'table' as const,
    title: t('section.signatures'),
    columns: [
      { label: t('table.group'), share: 1.8 },
      { label: t('table.meaning'), share: 4 },
      { label: t('table.name'), share: 3 },
      { label: t('table.role'), share: 3 },
      { label: t('table.time'), share: 3 },
    ],
    rows: content.signatures.map(({ gate, meaning, name, role, at }) => [
      gate && gateNames[gate],
      t(`meaning.${meaning}`),
      name,
      word(`role.${role}`),
      time(at),
    ]),
  }
}
