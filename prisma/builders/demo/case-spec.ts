import type {
  ComplaintKind,
  ComplaintStep,
  FaultSide,
  Remedy,
  Severity,
} from '@redress/domain/complaints/complaint'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { Channel } from '@redress/domain/messages/channel'
import type { KnownCustomer, MadeBatch, MadeProduct, Person } from './company.ts'
import type { DefectKind } from './defects.ts'
import type { Turn } from './story-case.ts'

/** Everything that is decided about one complaint, before numbers are given out in order of registration. */
export type CaseSpec = {
  kind: ComplaintKind
  step: ComplaintStep
  receivedAt: Date
  registeredAt: Date
  /** Null when the public form registered it by itself. */
  registeredBy: Person | null
  channel: Channel
  language: CustomerLanguage
  subject: string
  wording: string
  sender: { company: string; name: string; email: string; phone: string }
  customer: KnownCustomer | null
  contactId: string | null
  defect: DefectKind
  line: {
    productText: string
    batchText: string
    product: MadeProduct | null
    batch: MadeBatch | null
    affected: number | null
    supplied: number | null
  }
  severity: Severity | null
  remedy: Remedy | null
  fault: FaultSide | null
  /** When the first reply goes out; null while none has. */
  repliesInTime: boolean | null
  /** Whether the customer's word is the last so far. */
  customerWroteLast: boolean
  /** What the first-reply clock waits for; it stands still since soon after registration. */
  waitsFor: string | null
  photos: number
  turn: Turn | null
}
