import type { CarContent } from '@redress/domain/cars/content'
import { interimTable } from './action-tables.ts'
import { chartPart } from './chart-part.ts'
import type { Block } from './sheet.ts'
import { linesOf, type Worded } from './wording.ts'

export function emergencyPart(words: Worded): Block[] {
  return [
    { kind: 'texts', texts: words.texts('d0.why', 'd0.emergencyAction') },
    { kind: 'facts', facts: [words.fact('d0.introducedOn')] },
    { kind: 'texts', texts: words.texts('d0.proof') },
    ...interimTable(words, 'd0'),
  ]
}

export function teamPart({ t, content }: Worded): Block[] {
  const { champion, leader, members } = content
  const contact = (id: string) => members.find(({ userId }) => userId === id)
  const lead = (person: typeof leader, role: string) =>
    person ? [[person.name, contact(person.id)?.department ?? null, role, contactOf(contact(person.id))]] : []
  const others = members.filter(({ userId }) => userId !== leader?.id && userId !== champion?.id)
  return [
    {
      kind: 'table',
      title: t('section.team'),
      columns: [
        { label: t('table.name'), share: 3 },
        { label: t('table.department'), share: 3 },
        { label: t('table.role'), share: 2.6 },
        { label: t('table.contact'), share: 3.6 },
      ],
      rows: [
        ...lead(champion, t('head.champion')),
        ...lead(leader, t('head.leader')),
        ...others.map((one) => [one.name, one.department || null, one.role || null, contactOf(one)]),
      ],
    },
  ]
}

function contactOf(member: { phone: string; email: string } | undefined): string | null {
  return linesOf(member?.phone, member?.email)
}

export function problemPart(words: Worded): Block[] {
  const { t, content, fact, texts } = words
  return [
    { kind: 'texts', texts: texts('d2.customersWords', 'd2.ourDescription') },
    {
      kind: 'facts',
      facts: [
        fact('d2.failureMode'),
        fact('d2.errorLocation'),
        fact('d2.quantityDelivered'),
        fact('d2.quantityClaimed'),
        fact('d2.quantityConfirmed'),
        fact('d2.isRepeat'),
      ],
    },
    {
      kind: 'texts',
      texts: texts(
        'd2.what',
        'd2.where',
        'd2.when',
        'd2.who',
        'd2.why',
        'd2.how',
        'd2.howMany',
        'd2.effectAtCustomer',
        'd2.effectAtEndUser',
        'd2.othersAtRisk',
        'd2.riskAssessment',
      ),
    },
    ...chartPart(words, 'd2.chart'),
    {
      kind: 'table',
      title: t('section.is-not'),
      columns: [
        { label: t('table.dimension'), share: 2.4 },
        { label: t('table.is'), share: 3 },
        { label: t('table.is-not'), share: 3 },
        { label: t('table.differs'), share: 3 },
        { label: t('table.changed'), share: 3 },
      ],
      // A question nobody answered yet is none of the customer's.
      rows: content.isNot
        .filter(isAnswered)
        .map((row) => [
          linesOf(t(`isnot.${row.dimension}`), row.question),
          row.isText || null,
          row.isNotText || null,
          row.differs || null,
          row.changed || null,
        ]),
    },
  ]
}

function isAnswered({ isText, isNotText, differs, changed }: CarContent['isNot'][number]): boolean {
  return [isText, isNotText, differs, changed].some((words) => words.trim() !== '')
}
