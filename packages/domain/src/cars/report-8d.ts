import type { CauseKind } from './cause.ts'
import { type CarAction, type CarContent, written } from './content.ts'
import { correctiveActions } from './measures.ts'

/** Who reports to whom, and what only the two of them know; an empty text is left out and then missed by the schema. */
export type Report8DParties = {
  customer: { companyName: string; city: string; country: string; bpnl: string; email: string; phone: string }
  supplierName: string
  /** Our number in the books of the customer. */
  supplierId: string
  orderNumber: string
  customerComplaintId: string
  complaintLocation: string
  leaderEmail: string
  championEmail: string
  /** `YYYY-MM-DD` */
  asOf: string
}

type Json = string | number | Json[] | { [key: string]: Json }

const kindCodes: Readonly<Record<CauseKind, string>> = {
  technical_occurrence: 'TUA',
  technical_escape: 'TUN',
  systemic_occurrence: 'SUA',
  systemic_escape: 'SUN',
}

/** The object without what is empty: a key that is there says something. */
function said(fields: Record<string, Json | null | undefined>): { [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      const isEmpty = value === null || value === undefined || value === ''
      return isEmpty || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]]
    }),
  )
}

const dayOf = (instant: string | null) => instant?.slice(0, 10) ?? null
const phoneOf = (phone: string) => (/^[+]?[0-9 ]+$/.test(phone) ? phone : null)
const textOf = (...parts: string[]) => parts.filter(Boolean).join('\n')

/**
 * The report in the open model `io.catenax.report_8d` 1.0.0 (CC-BY-4.0, Eclipse Tractus-X): its keys, its misspelling
 * of "assessment", and only the steps that have something in them, so a report of an early stage is valid (CAR-7).
 * Days are of UTC; shares in per cent. What is missing in a step is left out and named by the schema.
 */
export function report8D(content: CarContent, parties: Report8DParties): { [key: string]: Json } {
  return said({
    header: header(content, parties),
    stepD0: stepD0(content, parties),
    stepD1: stepD1(content, parties),
    stepD2: stepD2(content),
    stepD3: listed('descriptionOfInterimContainmentActions', interim(content)),
    stepD4: listed('causes', causes(content)),
    stepD5: listed(
      'definePermanentCorrectiveActions',
      measures(content, correctiveActions(content), 'planned'),
    ),
    stepD6: hasField(content, 'd6.')
      ? listed('implementedCorrectiveMeasures', measures(content, correctiveActions(content), 'introduced'))
      : null,
    stepD7: listed(
      'errorPreventiveMeasures',
      measures(
        content,
        content.actions.filter(({ discipline }) => discipline === 'd7'),
        'introduced',
      ),
    ),
    stepD8: content.closedAt
      ? said({ resultAssesment: written(content, 'd8.result'), closingDate: dayOf(content.closedAt) })
      : null,
  })
}

function hasField(content: CarContent, prefix: string): boolean {
  return content.fields.some(({ name, value }) => name.startsWith(prefix) && value !== '')
}

function listed(key: string, rows: { [key: string]: Json }[]): { [key: string]: Json } | null {
  return rows.length > 0 ? { [key]: rows } : null
}

function complaintDay({ complaints, openedAt }: CarContent): string {
  const received = complaints.map(({ receivedAt }) => receivedAt).toSorted((a, b) => a.localeCompare(b))
  return (received[0] ?? openedAt).slice(0, 10)
}

function header(content: CarContent, parties: Report8DParties) {
  const { customer, asOf, customerComplaintId, complaintLocation, supplierId, supplierName } = parties
  return said({
    complaintDate: complaintDay(content),
    lastRevisionDate: asOf,
    title: content.title,
    customerComplaintId,
    supplierComplaintId: content.number,
    customerContact: said({
      companyName: customer.companyName,
      city: customer.city,
      country: customer.country,
      bpnlProperty: customer.bpnl,
      email: customer.email,
      phoneNumber: phoneOf(customer.phone),
    }),
    parts: parts(content, parties.orderNumber),
    complaintLocation,
    supplierId,
    supplierName,
  })
}

/** One part for each batch, at least one. */
function parts({ product, lots }: CarContent, orderNumber: string) {
  const part = {
    supplierPartNumber: product?.number,
    customerPartNumber: product?.customersNumber,
    orderNumber,
    partName: product?.name,
  }
  if (lots.length === 0) return [said(part)]
  return lots.map(({ lot }) => said({ ...part, batchNumber: lot }))
}

function stepD0(content: CarContent, { customerComplaintId, complaintLocation }: Report8DParties) {
  const measure = written(content, 'd0.emergencyAction')
  if (measure === '') return null
  return said({
    complaintDate: complaintDay(content),
    customerComplaintId,
    supplierComplaintId: content.number,
    problemDescription: written(content, 'd2.ourDescription') || content.title,
    complaintLocation,
    defineEmergencyResponseAction: [
      said({
        measure,
        introductionDate: written(content, 'd0.introducedOn'),
        proofOfEffectiveness: written(content, 'd0.proof'),
        status: 'closed',
      }),
    ],
  })
}

function stepD1({ leader, champion, members }: CarContent, { leaderEmail, championEmail }: Report8DParties) {
  if (!leader) return null
  const person = said({ name: leader.name, email: leaderEmail })
  return said({
    contactPerson: person,
    teamLeader: person,
    sponsor: champion && said({ name: champion.name, email: championEmail }),
    // A member needs an address there.
    teamMembers: members
      .filter(({ email }) => email !== '')
      .map(({ name, department, role, phone, email }) =>
        said({ name, department, role, phoneNumber: phoneOf(phone), email }),
      ),
  })
}

function stepD2(content: CarContent) {
  const risk = content.fields.find(({ name, value }) => name === 'd2.riskAssessment' && value !== '')
  if (!hasField(content, 'd2.')) return null
  return said({
    symptomDescription: written(content, 'd2.customersWords'),
    problemDescription: written(content, 'd2.ourDescription') || written(content, 'd2.what'),
    errorType: written(content, 'd2.failureMode'),
    errorLocation: written(content, 'd2.errorLocation'),
    riskAssessmentStarted: dayOf(risk?.changedAt ?? null),
  })
}

function interim(content: CarContent) {
  return content.actions
    .filter(({ discipline }) => discipline === 'd3')
    .map((action) =>
      said({
        proofOfEffectiveness: textOf(action.outcome, action.proof),
        effectivenessResult: action.effectPercent,
        introductionDate: action.introducedOn,
        responsiblePerson: action.owner.name,
        riskOfImmediateMeasure: written(content, 'd3.riskOfActions'),
        methodForEffectivenessCheck: action.proofPlan,
      }),
    )
}

function causes(content: CarContent) {
  return content.causes
    .filter(({ status }) => status === 'root' || status === 'confirmed')
    .map((cause) =>
      said({
        typeOfCauses: kindCodes[cause.kind],
        causeHypothesisDescription: cause.text,
        verificationBy: cause.verifiedBy,
        clarificationDate: dayOf(cause.verifiedAt),
        result: textOf(cause.evidence, cause.switchedOn, cause.switchedOff),
      }),
    )
}

const statusOf = ({ status, introducedOn }: CarAction) =>
  status === 'verified' || status === 'done' ? 'closed' : introducedOn ? 'in progress' : 'open'

/** In D5 the day is the one planned and the proof the one intended, afterwards those that were. */
function measures(content: CarContent, actions: CarAction[], as: 'planned' | 'introduced') {
  return actions.map((action) =>
    said({
      measure: textOf(action.title, action.detail),
      introductionDate: as === 'planned' ? dayOf(action.dueAt) : action.introducedOn,
      responsiblePerson: action.owner.name,
      causeAssignment: content.causes.find(({ id }) => id === action.causeId)?.text,
      proofOfEffectiveness: as === 'planned' ? action.proofPlan : textOf(action.outcome, action.proof),
      effectivenessResult: as === 'planned' ? null : action.effectPercent,
      status: statusOf(action),
    }),
  )
}
