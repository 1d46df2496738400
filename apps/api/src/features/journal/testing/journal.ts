import { randomUUID } from 'node:crypto'
import type { JournalImport, JournalMapping } from '@redress/contracts/journal'
import { journalRoutes } from '@redress/contracts/journal-routes'
import type { Kit } from '../../../testing/kit.ts'
import { workOnImport } from '../journal.jobs.ts'

export type Head = { kit: Kit; as: string }

/** Sends a file as the upload of an old journal. */
export function sendJournal(
  { kit, as }: Head,
  content: Uint8Array<ArrayBuffer> | string,
  name = 'journal.csv',
) {
  const form = new FormData()
  form.append('file', new Blob([content]), name)
  return kit.call(journalRoutes.upload, { body: form }, { as })
}

/** Uploads a journal and has it looked at. @returns the answer, refused or not */
export async function lookAt(head: Head, content: Uint8Array<ArrayBuffer> | string, name?: string) {
  const sent = await sendJournal(head, content, name)
  if (sent.status !== 201)
    throw new Error(`The upload was refused: ${sent.status} ${JSON.stringify(sent.body)}`)
  const body = { upload: sent.body.upload, timeZone: 'Europe/Warsaw' }
  return head.kit.call(journalRoutes.create, { body }, { as: head.as, key: randomUUID() })
}

export async function looked(
  head: Head,
  content: Uint8Array<ArrayBuffer> | string,
  name?: string,
): Promise<JournalImport> {
  const answer = await lookAt(head, content, name)
  if (answer.status !== 201) throw new Error(`Not looked at: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

export async function readAgain({ kit, as }: Head, { id }: { id: string }): Promise<JournalImport> {
  return (await kit.call(journalRoutes.read, { params: { id } }, { as })).body
}

/** Does what the queue would do next; `batches` ends it early, as the end of a turn does. */
export async function work(head: Head, { id }: { id: string }, batches = Infinity): Promise<JournalImport> {
  let done = 0
  await workOnImport(head.kit.services, { importId: id, actorId: head.as }, () => ++done >= batches)
  return readAgain(head, { id })
}

export async function mapped(
  head: Head,
  { id, version }: JournalImport,
  mapping: JournalMapping,
): Promise<JournalImport> {
  const answer = await head.kit.call(
    journalRoutes.map,
    { params: { id }, body: { version, mapping } },
    { as: head.as },
  )
  if (answer.status !== 200) throw new Error(`Not mapped: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Starts a step and does its job to the end. */
export async function through(
  head: Head,
  { id }: { id: string },
  step: 'check' | 'run' | 'undo',
): Promise<JournalImport> {
  const { version } = await readAgain(head, { id })
  const body = step === 'undo' ? { version, reason: 'The wrong year' } : { version }
  const answer = await head.kit.call(journalRoutes[step], { params: { id }, body }, { as: head.as })
  if (answer.status !== 202) throw new Error(`${step}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return work(head, { id })
}

/** A small journal in Polish as small firms keep it; `lines` come under its header. */
export function polishJournal(lines: readonly string[]): string {
  return [
    'Nr reklamacji;Data wpływu;Kanał;Klient;Wyrób;Nr partii;Opis wady;Ilość;Zasadność;Status;Data zamknięcia',
    ...lines,
  ].join('\r\n')
}
