import { type FaultSide, isOpen } from '@redress/domain/complaints/complaint'
import { type Company, type Person, personOf } from './company.ts'
import type { DefectKind } from './defects.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { momentOf, timesAt } from './told-steps.ts'
import { agreedTests, causes, grounds, remarkOfRefused, wayOut } from './wording/verdicts.ts'

type Row = DemoRows['Complaint'][number]
type Judgement = Pick<
  Row,
  | 'cause'
  | 'validityGrounds'
  | 'wayOut'
  | 'findingsById'
  | 'findingsAt'
  | 'decidedById'
  | 'decidedAt'
  | 'secondSignedById'
  | 'secondSignedAt'
  | 'effectiveness'
  | 'effectivenessById'
  | 'satisfaction'
  | 'satisfactionNote'
>

const undecided: Judgement = {
  cause: '',
  validityGrounds: '',
  wayOut: '',
  findingsById: null,
  findingsAt: null,
  decidedById: null,
  decidedAt: null,
  secondSignedById: null,
  secondSignedAt: null,
  effectiveness: null,
  effectivenessById: null,
  satisfaction: null,
  satisfactionNote: '',
}

/**
 * AN-1, AN-4, AN-6: findings, verdict by quantity and, under "unjustified", the second signature and the way out
 * of every complaint that came past the analysis; how the closed ones ended.
 */
export function judgeCases(rows: DemoRows, company: Company, random: Random): void {
  const head = personOf(company, 'quality_manager')
  const stays = timesAt(rows, 'analysis')
  const kindOf = new Map(company.defectCodes.map(({ id, of }) => [id, of]))
  const lineOf = new Map(rows.ComplaintLine.map((line) => [line.complaintId, line]))
  for (const line of rows.ComplaintLine)
    Object.assign(line, { quantityJustified: null, quantityNotFound: null, quantityCausedByCustomer: null })
  for (const complaint of rows.Complaint) {
    Object.assign(complaint, undecided)
    const { id = '', validity, faultSide, responsibleId } = complaint
    const line = lineOf.get(id)
    const stay = stays.get(id)?.at(-1)
    const responsible = company.people.find((one) => one.id === responsibleId)
    const kind = kindOf.get(line?.defectCodeId ?? '')
    if (!validity || !faultSide || !line || !stay || !responsible || !kind) continue
    complaint.validity = divide(line, faultSide, validity)
    const at = (share: number) => momentOf(company, stay, share)
    const case_ = { complaint, id, line, faultSide, responsible, head, kind, at }
    if (faultSide === 'none_found') doTests(rows, random, case_)
    Object.assign(complaint, judgementOf(case_, random))
    tell(rows, case_)
  }
}

type Case = {
  complaint: Row
  id: string
  line: DemoRows['ComplaintLine'][number]
  faultSide: FaultSide
  responsible: Person
  head: Person
  kind: DefectKind
  /** A moment of the analysis, by its share. */
  at: (share: number) => Date
}

/** What was claimed, divided as agreed; a single piece can't be justified in part. @returns the verdict of it */
function divide(line: Case['line'], fault: FaultSide, validity: NonNullable<Row['validity']>) {
  const claimed = line.quantityAffected ?? 0
  const right = validity === 'justified' ? claimed : validity === 'unjustified' ? 0 : Math.ceil(claimed * 0.7)
  line.quantityJustified = right
  line.quantityNotFound = fault === 'none_found' ? claimed : 0
  line.quantityCausedByCustomer = claimed - right - line.quantityNotFound
  return validity === 'partly_justified' && right === claimed ? 'justified' : validity
}

function judgementOf({ complaint, faultSide, responsible, head, kind, at }: Case, random: Random): Judgement {
  const isRefused = faultSide === 'customer' || faultSide === 'none_found'
  const isClosed = !isOpen(complaint.step)
  const isCross = isRefused && random.chance(0.4)
  return {
    cause: causes[kind],
    validityGrounds: grounds[faultSide],
    wayOut: isRefused ? wayOut[faultSide] : '',
    findingsById: responsible.id,
    findingsAt: at(0.7),
    decidedById: responsible.id,
    decidedAt: at(0.8),
    secondSignedById: isRefused ? head.id : null,
    secondSignedAt: isRefused ? at(0.9) : null,
    effectiveness: isClosed && !isRefused ? 'effective' : null,
    effectivenessById: isClosed && !isRefused ? responsible.id : null,
    satisfaction: isClosed ? (isCross ? 'dissatisfied' : 'satisfied') : null,
    satisfactionNote: isClosed && isCross ? remarkOfRefused : '',
  }
}

function doTests(rows: DemoRows, random: Random, { id, responsible, at }: Case): void {
  for (const [position, { test, result }] of agreedTests.entries()) {
    const doneAt = at(0.6 + position / 100)
    rows.NtfStep.push({
      id: random.id(doneAt),
      complaintId: id,
      position: position + 1,
      test,
      result,
      doneBy: responsible.name,
      doneAt,
    })
    tellOne(rows, id, responsible, at(0.5 + position / 100), 'test-agreed', { name: test })
    tellOne(rows, id, responsible, doneAt, 'test-done', { name: test })
  }
}

function tell(rows: DemoRows, { complaint, id, line, faultSide, responsible, head, at }: Case): void {
  const { validity } = complaint
  tellOne(rows, id, responsible, at(0.7), 'changed', {
    fields: ['cause', 'faultSide'],
    before: { faultSide: null, detectionStage: null },
    after: { faultSide, detectionStage: null },
  })
  const { quantityJustified, quantityNotFound, quantityCausedByCustomer } = line
  tellOne(rows, id, responsible, at(0.8), 'decided', {
    before: { validity: null },
    after: { validity: validity ?? null },
    validity: validity ?? null,
    lines: [
      {
        id: line.id ?? null,
        justified: quantityJustified ?? null,
        notFound: quantityNotFound ?? null,
        causedByCustomer: quantityCausedByCustomer ?? null,
      },
    ],
  })
  if (validity !== 'unjustified') return
  const meaning = 'second signature under the verdict'
  tellOne(rows, id, head, at(0.9), 'verdict-signed', { meaning, validity })
}

function tellOne(
  rows: DemoRows,
  subjectId: string,
  who: Person,
  at: Date,
  word: string,
  data: DemoRows['TrailEntry'][number]['data'],
): void {
  rows.TrailEntry.push({
    subject: 'complaint',
    subjectId,
    seq: 0,
    type: `complaint.${word}`,
    actorId: who.id,
    actorName: who.name,
    requestId: 'demo',
    at,
    data,
  })
}
