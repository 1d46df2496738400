import type { ComplaintIntake } from '@redress/contracts/intake'
import type { FieldError } from '@redress/contracts/problems'
import { faultInReceivedAt, kindByChannel } from '@redress/domain/complaints/intake'
import { faultInOccurredOn } from '@redress/domain/complaints/occurred-on'
import { faultsInQuantities } from '@redress/domain/complaints/quantities'
import { subjectOf } from '@redress/domain/complaints/subject'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { claimUploads } from '../../files/claim.ts'
import { addMessage } from '../../messages/messages.commands.ts'
import { assignComplaint } from './assign-complaint.ts'
import { linkRepeat } from './link-repeat.ts'
import { promiseOnThePhone } from './promise-on-the-phone.ts'
import { registerComplaint } from './register-complaint.ts'
import { resolveLine } from './resolve-line.ts'
import { resolveParties } from './resolve-parties.ts'

function checkFacts(form: ComplaintIntake, now: Date): void {
  const errors: FieldError[] = form.lines.flatMap((line, index) =>
    faultsInQuantities(line).map(({ field, max }) => ({
      pointer: `#/lines/${index}/${field}`,
      code: 'more-than-supplied',
      detail: 'more than was supplied',
      params: { max },
    })),
  )
  const faults = {
    occurredOn: form.occurredOn ? faultInOccurredOn(form.occurredOn, now) : null,
    receivedAt: form.receivedAt ? faultInReceivedAt(new Date(form.receivedAt), now) : null,
    'chat/at': form.chat ? faultInReceivedAt(new Date(form.chat.at), now) : null,
  }
  for (const [field, fault] of Object.entries(faults)) {
    if (fault) errors.push({ pointer: `#/${field}`, code: fault, detail: fault })
  }
  if (errors.length > 0) throw problem('invalid-input', { errors })
}

/** A stamp a moment ahead of our clock is now. */
function receiptTimeOf(form: ComplaintIntake, now: Date): Date {
  const stamp = form.receivedAt ?? form.chat?.at
  return stamp && new Date(stamp) < now ? new Date(stamp) : now
}

async function checkEarlier({ tx }: WriteContext, numbers: string[]): Promise<void> {
  const found = await tx.complaint.findMany({ where: { number: { in: numbers } }, select: { number: true } })
  const unknown = numbers.findIndex((number) => !found.some((one) => one.number === number))
  if (unknown >= 0) throw fieldProblem(`#/repeatOf/${unknown}`, 'not-found')
}

/** Of two about the same defect the one that was received later is the repeat, whichever was registered first. */
async function linkRepeats(context: WriteContext, number: string, receivedAt: Date, numbers: string[]) {
  const others = await context.tx.complaint.findMany({
    where: { number: { in: numbers } },
    select: { number: true, receivedAt: true },
  })
  for (const other of others) {
    const isRepeat = other.receivedAt <= receivedAt
    await linkRepeat(context, isRepeat ? number : other.number, isRepeat ? other.number : number)
  }
}

/**
 * Registers what a colleague takes down from a customer, on the phone or from paper (IN-3, IN-13), the same way as
 * the public form does it. @returns ids and what the next step needs; the answer with its secret link is made from them each time.
 */
export async function takeDownComplaint(context: WriteContext, form: ComplaintIntake) {
  const { tx, actor, now } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  checkFacts(form, now)
  await checkEarlier(context, form.repeatOf)
  const { position } = await tx.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { position: true },
  })
  const { customer, contact, language, sender } = await resolveParties(context, form)
  const lines = []
  for (const [index, line] of form.lines.entries()) lines.push(await resolveLine(context, line, index))
  const files = await claimUploads(context, form.files)
  const receivedAt = receiptTimeOf(form, now)
  const kind = form.kind ?? kindByChannel(form.channel)
  const subject = form.subject || subjectOf(form.wording)
  const made = await registerComplaint(context, {
    kind,
    channel: form.channel,
    language,
    subject,
    wording: form.wording,
    situation: form.situation,
    occurredOn: form.occurredOn ?? null,
    occurredPlace: form.occurredPlace,
    remedy: form.remedy ?? null,
    urgent: form.urgent,
    severity: form.severity ?? null,
    sender,
    customersNumber: form.customersNumber,
    project: form.project,
    orderNumber: form.orderNumber,
    customer,
    contact,
    lines,
    files,
    receivedAt,
    registeredBy: position ? `${actor.name}, ${position}` : actor.name,
    ...(form.chat ? { firstWords: { body: form.chat.text, at: new Date(form.chat.at) } } : {}),
  })
  if (form.note !== '') {
    await addMessage(context, {
      threadId: made.threadId,
      kind: 'internal_note',
      channel: form.channel,
      body: form.note,
      attachmentIds: [],
    })
  }
  await linkRepeats(context, made.number, receivedAt, form.repeatOf)
  await promiseOnThePhone(context, made.number, form, {
    ownerId: actor.id,
    customerId: customer?.id ?? null,
  })
  if (form.takeIt) await assignComplaint(context, made.number, { version: 1, userId: actor.id })
  return {
    complaint: { id: made.complaintId, number: made.number, subject },
    number: made.number,
    linkId: made.linkId,
    kind,
    language,
    firstReplyDueAt: made.dueAt?.toISOString() ?? null,
    sentTo: made.mailed ? sender.email : null,
  }
}
