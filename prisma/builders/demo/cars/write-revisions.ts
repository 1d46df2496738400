import { scoreOf } from '@redress/domain/cars/score'
import { contentAt } from '@redress/domain/cars/staged'
import { type CarPen, hashOfContent } from './car-pen.ts'
import type { RevisionSpec } from './car-spec.ts'
import { contentAtMoment } from './content-at.ts'

/** What was sent to the customers and what they answered (CAR-7); the papers are drawn for whoever opens them. */
export function writeRevisions(pen: CarPen): void {
  for (const [index, revision] of (pen.spec.revisions ?? []).entries())
    writeRevision(pen, revision, index + 1)
}

function writeRevision(pen: CarPen, spec: RevisionSpec, revision: number): void {
  const { rows, random, carId, person } = pen
  const { stage, at, by, answer } = spec
  const content = contentAt(contentAtMoment(pen, at), stage)
  const hash = hashOfContent(content)
  const receivers = rows.Complaint.filter(({ number }) =>
    content.complaints.some((one) => one.number === number),
  )
  const refused = answer?.refused ?? []
  rows.CarRevision.push({
    id: random.id(at),
    carId,
    revision,
    stage,
    language: content.language,
    status: answer ? (refused.length > 0 ? 'sent_back' : 'accepted') : 'sent',
    content: JSON.parse(JSON.stringify(content)),
    hash,
    pdfId: null,
    xlsxId: null,
    ourScore: scoreOf(content).total,
    sentById: person(by).id,
    sentAt: at,
    answeredAt: answer?.at ?? null,
    answeredBy: answer ? (receivers[0]?.contactName ?? '') : '',
    answerReason: answer?.reason ?? '',
    refused: { set: refused },
    customersScore: spec.customersScore ?? null,
    version: 1 + (answer ? 1 : 0) + (spec.customersScore === undefined ? 0 : 1),
  })
  tellSending(pen, spec, { revision, hash, receivers })
  if (answer) tellAnswer(pen, answer, { revision, receivers })
  if (answer && spec.customersScore !== undefined) {
    const scoredAt = new Date(answer.at.getTime() + 20 * 60_000)
    pen.tell(scoredAt, by, 'report-scored', { count: revision, title: String(spec.customersScore) })
  }
}

type Receivers = CarPen['rows']['Complaint']

function tellSending(
  pen: CarPen,
  { at, by, stage }: RevisionSpec,
  { revision, hash, receivers }: { revision: number; hash: string; receivers: Receivers },
): void {
  pen.tell(at, by, 'report-sent', { count: revision, title: stage.toUpperCase(), hash })
  const { id, name } = pen.person(by)
  for (const complaint of receivers) {
    pen.rows.TrailEntry.push({
      subject: 'complaint',
      subjectId: complaint.id ?? '',
      seq: 0,
      type: 'complaint.report-sent',
      actorId: id,
      actorName: name,
      requestId: 'demo',
      at,
      data: { name: pen.number, count: revision },
    })
  }
}

/** The contact of the first complaint answered, on the page behind the link. */
function tellAnswer(
  { rows, carId, number }: CarPen,
  { at, refused = [] }: NonNullable<RevisionSpec['answer']>,
  { revision, receivers }: { revision: number; receivers: Receivers },
): void {
  const [first] = receivers
  if (!first?.id) throw new Error(`${number}: nobody is there to answer`)
  const type = refused.length > 0 ? 'report-sent-back' : 'report-accepted'
  const entry = { seq: 0, actorId: null, actorName: 'customer', requestId: 'demo', at }
  const data = { count: revision, title: refused.join(', ').toUpperCase() }
  rows.TrailEntry.push(
    {
      ...entry,
      subject: 'car',
      subjectId: carId,
      type: `car.${type}`,
      data: { ...data, name: first.number },
    },
    {
      ...entry,
      subject: 'complaint',
      subjectId: first.id,
      type: `complaint.${type}`,
      data: { ...data, name: number },
    },
  )
}
