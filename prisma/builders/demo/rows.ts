import type { Prisma } from '../../generated/client.ts'

/** Everything but what the database computes: place in the journal and the two hashes. */
type TrailRow = Omit<Prisma.TrailEntryCreateManyInput, 'id' | 'previousHash' | 'hash'>

/** Plain rows by table, in an order in which every row finds what it refers to. */
export type DemoRows = {
  User: Prisma.UserCreateManyInput[]
  Customer: Prisma.CustomerCreateManyInput[]
  Contact: Prisma.ContactCreateManyInput[]
  Product: Prisma.ProductCreateManyInput[]
  Batch: Prisma.BatchCreateManyInput[]
  Hold: Prisma.HoldCreateManyInput[]
  Supplier: Prisma.SupplierCreateManyInput[]
  Component: Prisma.ComponentCreateManyInput[]
  DefectCode: Prisma.DefectCodeCreateManyInput[]
  Calendar: Prisma.CalendarCreateManyInput[]
  ClockPolicy: Prisma.ClockPolicyCreateManyInput[]
  Thread: Prisma.ThreadCreateManyInput[]
  Attachment: Prisma.AttachmentCreateManyInput[]
  Message: Prisma.MessageCreateManyInput[]
  MessageAttachment: Prisma.MessageAttachmentCreateManyInput[]
  Complaint: Prisma.ComplaintCreateManyInput[]
  ComplaintLine: Prisma.ComplaintLineCreateManyInput[]
  ComplaintAttachment: Prisma.ComplaintAttachmentCreateManyInput[]
  NtfStep: Prisma.NtfStepCreateManyInput[]
  Reply: Prisma.ReplyCreateManyInput[]
  ReplyPart: Prisma.ReplyPartCreateManyInput[]
  Template: Prisma.TemplateCreateManyInput[]
  Action: Prisma.ActionCreateManyInput[]
  OutgoingMail: Prisma.OutgoingMailCreateManyInput[]
  Clock: Prisma.ClockCreateManyInput[]
  Counter: Prisma.CounterCreateManyInput[]
  TrailEntry: TrailRow[]
}

export function noRows(): DemoRows {
  return {
    User: [],
    Customer: [],
    Contact: [],
    Product: [],
    Batch: [],
    Hold: [],
    Supplier: [],
    Component: [],
    DefectCode: [],
    Calendar: [],
    ClockPolicy: [],
    Thread: [],
    Attachment: [],
    Message: [],
    MessageAttachment: [],
    Complaint: [],
    ComplaintLine: [],
    ComplaintAttachment: [],
    NtfStep: [],
    Reply: [],
    ReplyPart: [],
    Template: [],
    Action: [],
    OutgoingMail: [],
    Clock: [],
    Counter: [],
    TrailEntry: [],
  }
}
