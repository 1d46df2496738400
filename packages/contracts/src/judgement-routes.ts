import {
  complexities,
  detectionStages,
  effectivenesses,
  complaintRoutes as routesOfWork,
  satisfactions,
} from '@redress/domain/complaints/assessment'
import { faultSides, severities, validities } from '@redress/domain/complaints/complaint'
import { complaintActions } from '@redress/domain/complaints/complaint.workflow'
import { z } from 'zod'
import { Complaint } from './complaints.ts'
import { ByComplaintNumber, Id, Quantity, text, Version } from './fields.ts'
import { route } from './route.ts'

const long = 10_000

export const AssessmentForm = z.strictObject({
  version: Version,
  severity: z.enum(severities),
  safety: z.boolean(),
  complexity: z.enum(complexities),
  onSite: z.boolean(),
  impact: text(long),
  immediateAction: text(long),
  route: z.enum(routesOfWork),
  routeReason: text(2_000, 1),
})

export const FindingsForm = z.strictObject({
  version: Version,
  employeeConcerned: text(300),
  employeesOpinion: text(long),
  factsClarified: text(long),
  ownOpinion: text(long),
  cause: text(long),
  process: text(300),
  faultSide: z.enum(faultSides).nullable(),
  supplierName: text(300),
  /** Once recognised; the name stays as written. */
  supplierId: Id.nullable().default(null),
  componentId: Id.nullable().default(null),
  detectionStage: z.enum(detectionStages).nullable(),
  lines: z.array(z.strictObject({ id: Id, defectCodeId: Id.nullable() })).max(200),
})

export const VerdictForm = z.strictObject({
  version: Version,
  lines: z
    .array(
      z.strictObject({
        id: Id,
        justified: Quantity.nullable(),
        notFound: Quantity.nullable(),
        causedByCustomer: Quantity.nullable(),
      }),
    )
    .max(200),
  validity: z.enum(validities),
  grounds: text(long, 1),
  wayOut: text(long),
})

export const judgementRoutes = {
  step: route({
    method: 'POST',
    path: '/api/complaints/:number/steps',
    permission: 'complaint.step',
    summary: 'Take a step of the six; refused with everything that is still missing (DOMAIN §3)',
    params: ByComplaintNumber,
    body: z.strictObject({
      version: Version,
      action: z.enum(complaintActions).exclude(['merge']),
      /** Required to withdraw, to reopen and to analyse again. */
      reason: text(2_000).default(''),
    }),
    reply: Complaint,
  }),
  assess: route({
    method: 'PUT',
    path: '/api/complaints/:number/assessment',
    permission: 'complaint.assess',
    summary: 'The first assessment (AN-7)',
    params: ByComplaintNumber,
    body: AssessmentForm,
    reply: Complaint,
  }),
  findings: route({
    method: 'PUT',
    path: '/api/complaints/:number/findings',
    permission: 'complaint.assess',
    summary: 'Facts, opinions, cause and whose fault it was (AN-1, AN-3)',
    params: ByComplaintNumber,
    body: FindingsForm,
    reply: Complaint,
  }),
  addTest: route({
    method: 'POST',
    path: '/api/complaints/:number/tests',
    permission: 'complaint.assess',
    summary: 'Agree a test that must be done before "no fault found" may be said (AN-6)',
    params: ByComplaintNumber,
    body: z.strictObject({ version: Version, test: text(500, 1) }),
    reply: Complaint,
    status: 201,
  }),
  tickTest: route({
    method: 'PUT',
    path: '/api/complaints/:number/tests/:position',
    permission: 'complaint.assess',
    summary: 'Say that an agreed test was done, and what came out (AN-6)',
    params: ByComplaintNumber.extend({ position: z.coerce.number().int().min(1).max(1_000) }),
    body: z.strictObject({ version: Version, result: text(2_000, 1) }),
    reply: Complaint,
  }),
  decide: route({
    method: 'PUT',
    path: '/api/complaints/:number/verdict',
    permission: 'complaint.assess',
    summary: 'The verdict by quantity; never by the person concerned (AN-6)',
    params: ByComplaintNumber,
    body: VerdictForm,
    reply: Complaint,
  }),
  sign: route({
    method: 'POST',
    path: '/api/complaints/:number/verdict/signature',
    permission: 'complaint.sign',
    summary: 'The second signature of "unjustified", by another person, with the password (AN-6)',
    params: ByComplaintNumber,
    body: z.strictObject({ version: Version, password: z.string().max(128) }),
    reply: Complaint,
  }),
  waiveMeasures: route({
    method: 'PUT',
    path: '/api/complaints/:number/no-measures',
    permission: 'complaint.assess',
    summary: 'Say why a justified complaint needs no measure, or take that back with an empty reason (AC-2)',
    params: ByComplaintNumber,
    body: z.strictObject({ version: Version, reason: text(2_000) }),
    reply: Complaint,
  }),
  judgeEffect: route({
    method: 'PUT',
    path: '/api/complaints/:number/effectiveness',
    permission: 'complaint.assess',
    summary: 'Judge whether the measures hold (DOMAIN §3)',
    params: ByComplaintNumber,
    body: z.strictObject({
      version: Version,
      effectiveness: z.enum(effectivenesses),
      reason: text(2_000),
    }),
    reply: Complaint,
  }),
  askSatisfaction: route({
    method: 'POST',
    path: '/api/complaints/:number/satisfaction/askings',
    permission: 'complaint.work',
    summary: 'Record that the customer was asked how satisfied they are',
    params: ByComplaintNumber,
    body: z.strictObject({ version: Version }),
    reply: Complaint,
    status: 201,
  }),
  recordSatisfaction: route({
    method: 'PUT',
    path: '/api/complaints/:number/satisfaction',
    permission: 'complaint.work',
    summary: 'Record the answer, or that none came after two askings',
    params: ByComplaintNumber,
    body: z.strictObject({ version: Version, satisfaction: z.enum(satisfactions), note: text(2_000) }),
    reply: Complaint,
  }),
  addTime: route({
    method: 'POST',
    path: '/api/complaints/:number/time',
    permission: 'complaint.note',
    summary: 'Add minutes spent (AN-5)',
    params: ByComplaintNumber,
    body: z.strictObject({ minutes: z.number().int().min(1).max(1_440) }),
    reply: Complaint,
    status: 201,
  }),
}
