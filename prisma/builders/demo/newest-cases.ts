import type { ComplaintKind, ComplaintStep, Severity } from '@redress/domain/complaints/complaint'
import type { Channel } from '@redress/domain/messages/channel'
import type { CaseSpec } from './case-spec.ts'
import { type Company, personOf } from './company.ts'
import type { DefectKind } from './defects.ts'
import type { Random } from './random.ts'
import { knownCustomer, senderOf } from './story-cases.ts'
import { accountOf } from './wording/account.ts'
import { registrationOf, workingTimeBefore } from './working-time.ts'

type Newest = {
  /** Received so many working minutes before now; a working day of the plant has 510. */
  ago: number
  customer: string | null
  product: string
  defect: DefectKind
  channel: Channel
  step: ComplaintStep
  kind?: ComplaintKind
  severity?: Severity
  replied?: boolean
  wroteAgain?: boolean
  waitsFor?: string
  /** Instead of a wording from stock. */
  words?: { subject: string; wording: string }
  company?: string
  batchText?: string
}

const LONG_NAME =
  'Towarzystwo Produkcji, Naprawy i Utrzymania Precyzyjnych Urządzeń Pomiarowych oraz Sterujących Dolnego Śląska Sp. z o.o.'

/**
 * The running month: what an inbox shows on a normal day. Not part of the table; placed by working time before now,
 * so that clocks are late, at risk or fresh whenever the story is told.
 */
const newest: readonly Newest[] = [
  {
    ago: 1_720,
    customer: 'cascade',
    product: 'MS-2208',
    defect: 'overlay_lifting',
    channel: 'web_form',
    step: 'registered',
  },
  {
    ago: 1_610,
    customer: 'hearthline',
    product: 'MS-4412',
    defect: 'contact_resistance',
    channel: 'phone',
    step: 'analysis',
    kind: 'claim',
    severity: 'major',
    wroteAgain: true,
  },
  {
    ago: 1_180,
    customer: 'aegean',
    product: 'MS-3305',
    defect: 'label_quantity',
    channel: 'email',
    step: 'analysis',
    replied: true,
    severity: 'minor',
    wroteAgain: true,
  },
  {
    ago: 990,
    customer: 'ararat',
    product: 'MS-1204',
    defect: 'led',
    channel: 'email',
    step: 'analysis',
    replied: true,
  },
  {
    ago: 930,
    customer: 'vistula',
    product: 'PB-140',
    defect: 'connector',
    channel: 'phone',
    step: 'registered',
    kind: 'claim',
    severity: 'major',
  },
  {
    ago: 720,
    customer: 'steppe',
    product: 'MS-4416',
    defect: 'tape',
    channel: 'chat',
    step: 'analysis',
    replied: true,
  },
  {
    ago: 520,
    customer: 'lagom',
    product: 'SK-210',
    defect: 'label_quantity',
    channel: 'portal',
    step: 'registered',
    kind: 'suggestion',
    words: {
      subject: 'Print the batch number as a QR code',
      wording:
        'A suggestion rather than a complaint: a QR code with product and batch on every bag of SK-210 would spare goods-in the typing, and you the mistakes in our complaints.',
    },
  },
  {
    ago: 425,
    customer: 'corvin',
    product: 'CT-08',
    defect: 'test_escape',
    channel: 'email',
    step: 'registered',
    severity: 'critical',
  },
  {
    ago: 400,
    customer: 'bergmann',
    product: 'MS-4412',
    defect: 'contact_resistance',
    channel: 'email',
    step: 'analysis',
    severity: 'critical',
    waitsFor: 'Two keypads and the lot label of their carton',
  },
  {
    ago: 240,
    customer: 'visayas',
    product: 'MS-6620',
    defect: 'overlay_lifting',
    channel: 'web_form',
    step: 'registered',
  },
  {
    ago: 150,
    customer: null,
    company: LONG_NAME,
    product: 'PB-77',
    defect: 'solder',
    channel: 'email',
    step: 'registered',
    batchText: 'L2613-99',
  },
  {
    ago: 65,
    customer: null,
    company: '=SUM(A1:A9) Consulting',
    product: 'HR-25',
    defect: 'test_escape',
    channel: 'web_form',
    step: 'registered',
    words: {
      subject: 'Display shows <script>alert("OK")</script>',
      wording:
        'Since the update the reader prints <script>alert("OK")</script> in its second line, and the exported table begins with =1+1 and @SUM(A1:A9). -2+3 would be 1, we think; {number} and %s stand there too.',
    },
  },
  {
    ago: 24,
    customer: 'pearl',
    product: 'MS-4416',
    defect: 'contact_resistance',
    channel: 'chat',
    step: 'registered',
  },
]

export function tellNewest(company: Company, now: Date, random: Random): CaseSpec[] {
  return newest.map((one) => {
    const receivedAt = workingTimeBefore(company.plant.hours, now, one.ago)
    const customer = one.customer === null ? null : knownCustomer(company, one.customer)
    const product = company.products.get(one.product)
    if (!product) throw new Error(`No product ${one.product}`)
    const batch =
      one.customer === null ? null : (company.batches.findLast((made) => made.product === product) ?? null)
    const language = customer?.language ?? (one.company === LONG_NAME ? 'pl' : 'en')
    const affected = random.between(3, 30)
    const supplied = affected * random.between(9, 40)
    const batchText = one.batchText ?? batch?.number ?? ''
    const facts = { product: product.number, n: affected, of: supplied, batch: batchText }
    return {
      kind: one.kind ?? 'complaint',
      step: one.step,
      receivedAt,
      registeredAt: registrationOf(company.plant.hours, receivedAt, one.channel, 5),
      registeredBy: one.channel === 'web_form' ? null : personOf(company, 'agent'),
      channel: one.channel,
      language,
      ...(one.words ?? accountOf(language, one.defect, facts, random)),
      ...(customer ? senderOf(customer, 0) : stranger(one.company ?? '')),
      defect: one.defect,
      line: { productText: one.product, batchText, product, batch, affected, supplied },
      severity: one.severity ?? null,
      remedy: one.kind === 'suggestion' ? null : 'replacement',
      fault: null,
      repliesInTime: one.replied ? true : null,
      customerWroteLast: one.wroteAgain ?? false,
      waitsFor: one.waitsFor ?? null,
      photos: random.between(0, 2),
      turn: null,
    }
  })
}

function stranger(company: string): Pick<CaseSpec, 'customer' | 'contactId' | 'sender'> {
  const sender = {
    company,
    name: 'Michał Ćwikła',
    email: 'm.cwikla@stranger.example',
    phone: '+48 71 555 01 91',
  }
  return { customer: null, contactId: null, sender }
}
