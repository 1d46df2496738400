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
  Car: Prisma.CarCreateManyInput[]
  CarComplaint: Prisma.CarComplaintCreateManyInput[]
  CarMember: Prisma.CarMemberCreateManyInput[]
  CarField: Prisma.CarFieldCreateManyInput[]
  CarIsNot: Prisma.CarIsNotCreateManyInput[]
  CarLot: Prisma.CarLotCreateManyInput[]
  CarStock: Prisma.CarStockCreateManyInput[]
  CarCause: Prisma.CarCauseCreateManyInput[]
  CarCauseFit: Prisma.CarCauseFitCreateManyInput[]
  CarTest: Prisma.CarTestCreateManyInput[]
  CarPhoto: Prisma.CarPhotoCreateManyInput[]
  CarReadAcross: Prisma.CarReadAcrossCreateManyInput[]
  CarDocument: Prisma.CarDocumentCreateManyInput[]
  CarGateState: Prisma.CarGateStateCreateManyInput[]
  CarSignature: Prisma.CarSignatureCreateManyInput[]
  CarRevision: Prisma.CarRevisionCreateManyInput[]
  Hold: Prisma.HoldCreateManyInput[]
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
    Car: [],
    CarComplaint: [],
    CarMember: [],
    CarField: [],
    CarIsNot: [],
    CarLot: [],
    CarStock: [],
    CarCause: [],
    CarCauseFit: [],
    CarTest: [],
    CarPhoto: [],
    CarReadAcross: [],
    CarDocument: [],
    CarGateState: [],
    CarSignature: [],
    CarRevision: [],
    Hold: [],
    Action: [],
    OutgoingMail: [],
    Clock: [],
    Counter: [],
    TrailEntry: [],
  }
}
