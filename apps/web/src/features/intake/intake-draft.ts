import type { Input } from '@redress/contracts/api'
import type { ComplaintKind, Remedy, Severity } from '@redress/domain/complaints/complaint'
import { type EvidenceItem, evidenceItems } from '@redress/domain/complaints/intake'
import type { Channel } from '@redress/domain/messages/channel'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'

export type LineDraft = {
  product: string
  createProduct: boolean
  batch: string
  createBatch: boolean
  defectId: string
  affected: string
  supplied: string
  stock: string
}

/** `uploadedAt` in milliseconds: the server keeps it for a day only. */
export type FileDraft = { token: string; name: string; size: number; uploadedAt: number }

/** Everything as it stands in the fields; empty where nothing was said. */
export type IntakeDraft = {
  /** One key for one complaint, however often it is sent. */
  key: string
  /** When the call began. */
  startedAt: number
  channel: Channel
  kind: ComplaintKind | ''
  receivedAt: string
  customer: string
  contact: string
  contactPosition: string
  contactEmail: string
  contactPhone: string
  contactFax: string
  contactAddress: string
  subject: string
  wording: string
  situation: string
  occurredOn: string
  occurredPlace: string
  lines: LineDraft[]
  remedy: Remedy | ''
  urgent: boolean
  severity: Severity | ''
  customersNumber: string
  project: string
  orderNumber: string
  evidence: EvidenceItem[]
  chat: string
  chatAt: string
  files: FileDraft[]
  repeatOf: string[]
  /** ISO instant of the promised call, `mail` for a promised mail, empty for none. */
  promise: string
  takeIt: boolean
  /** What the radar was answered with; absent in drafts of an earlier version. */
  radar?: RadarDraft | null
}

export const draftVersion = 2

export function emptyLine(): LineDraft {
  return {
    product: '',
    createProduct: false,
    batch: '',
    createBatch: false,
    defectId: '',
    affected: '',
    supplied: '',
    stock: '',
  }
}

export function emptyDraft(channel: Channel, now: Date): IntakeDraft {
  return {
    key: newIdempotencyKey(),
    startedAt: now.getTime(),
    channel,
    kind: '',
    receivedAt: '',
    customer: '',
    contact: '',
    contactPosition: '',
    contactEmail: '',
    contactPhone: '',
    contactFax: '',
    contactAddress: '',
    subject: '',
    wording: '',
    situation: '',
    occurredOn: '',
    occurredPlace: '',
    lines: [emptyLine()],
    remedy: '',
    urgent: false,
    severity: '',
    customersNumber: '',
    project: '',
    orderNumber: '',
    evidence: [],
    chat: '',
    chatAt: '',
    files: [],
    repeatOf: [],
    promise: '',
    takeIt: false,
    radar: null,
  }
}

export type IntakeBody = Input<'POST /api/complaints'>['body']
export type RadarDraft = NonNullable<IntakeBody['radar']>

/** Words that have to stand in the record in the language of the one who writes. */
export type RecordWords = {
  evidence: (there: EvidenceItem[], missing: EvidenceItem[]) => string
  callBack: string
  mailPromise: string
}

function quantity(typed: string): number | undefined {
  const bare = typed.replace(/[\s.,'\u00a0\u202f]/g, '')
  return bare === '' ? undefined : Number(bare)
}

/** The instant of a local date and time as the browser's field gives it. */
function instant(local: string): string | undefined {
  const at = new Date(local)
  return local === '' || Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

function lineBody(line: LineDraft) {
  const [quantityAffected, quantitySupplied, remainingStock] = [line.affected, line.supplied, line.stock].map(
    quantity,
  )
  return {
    product: line.product,
    createProduct: line.createProduct,
    batch: line.batch,
    createBatch: line.createBatch,
    ...(line.defectId ? { defectCodeId: line.defectId } : {}),
    ...(quantityAffected === undefined ? {} : { quantityAffected }),
    ...(quantitySupplied === undefined ? {} : { quantitySupplied }),
    ...(remainingStock === undefined ? {} : { remainingStock }),
  }
}

/** Only lines in which something stands are sent; the place of each stays known for refusals. */
export function filledLines(draft: IntakeDraft): number[] {
  return draft.lines.flatMap((line, index) =>
    Object.values(line).some((value) => value !== '' && value !== false) ? [index] : [],
  )
}

function promiseOf(
  { promise }: IntakeDraft,
  words: RecordWords,
): Pick<IntakeBody, 'callBack' | 'mailPromise'> {
  if (promise === '') return {}
  return promise === 'mail'
    ? { mailPromise: { title: words.mailPromise } }
    : { callBack: { at: promise, title: words.callBack } }
}

/** To go on without a CAR needs its reason; without one nothing was chosen. */
function radarOf({ radar }: IntakeDraft): Pick<IntakeBody, 'radar'> {
  if (!radar || (radar.does === 'pass' && radar.reason.trim() === '')) return {}
  return { radar }
}

/** What is sent: everything that was filled in. Names are recognised by the server. */
export function bodyOf(draft: IntakeDraft, words: RecordWords): IntakeBody {
  const receivedAt = instant(draft.receivedAt)
  const chatAt = instant(draft.chatAt)
  const missing = evidenceItems.filter((item) => !draft.evidence.includes(item))
  return {
    channel: draft.channel,
    ...(receivedAt ? { receivedAt } : {}),
    ...(draft.kind ? { kind: draft.kind } : {}),
    customerName: draft.customer,
    contactName: draft.contact,
    contactPosition: draft.contactPosition,
    ...(draft.contactEmail.trim() ? { contactEmail: draft.contactEmail } : {}),
    contactPhone: draft.contactPhone,
    contactFax: draft.contactFax,
    contactAddress: draft.contactAddress,
    subject: draft.subject,
    wording: draft.wording,
    situation: draft.situation,
    ...(draft.occurredOn ? { occurredOn: draft.occurredOn } : {}),
    occurredPlace: draft.occurredPlace,
    lines: filledLines(draft).map((index) => lineBody(draft.lines[index] ?? emptyLine())),
    ...(draft.remedy ? { remedy: draft.remedy } : {}),
    urgent: draft.urgent,
    ...(draft.severity ? { severity: draft.severity } : {}),
    customersNumber: draft.customersNumber,
    project: draft.project,
    orderNumber: draft.orderNumber,
    note: draft.evidence.length > 0 ? words.evidence(draft.evidence, missing) : '',
    ...(draft.chat.trim() && chatAt ? { chat: { text: draft.chat, at: chatAt } } : {}),
    files: draft.files.map(({ token }) => token),
    repeatOf: draft.repeatOf,
    ...promiseOf(draft, words),
    takeIt: draft.takeIt,
    ...radarOf(draft),
  }
}
