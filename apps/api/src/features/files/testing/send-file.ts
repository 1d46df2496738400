import type { UploadedFile } from '@redress/contracts/files'
import type { Problem } from '@redress/contracts/problems'
import type { UserActor } from '../../../platform/actor.ts'
import type { FilesServer } from './files-server.ts'

type Sending = { name?: string; type?: string; as?: UserActor; address?: string; field?: string }

/** Sends a file as a browser does: with a session where one is given, otherwise as the public. */
export async function sendFile(
  server: FilesServer,
  content: Buffer | string,
  o: Sending = {},
): Promise<Response> {
  const form = new FormData()
  const blob = new Blob([new Uint8Array(Buffer.from(content))], { type: o.type ?? '' })
  form.append(o.field ?? 'file', blob, o.name ?? 'photo.jpg')
  return fetch(server.url + (o.as ? '/api/uploads' : '/api/public/uploads'), {
    method: 'POST',
    body: form,
    headers: {
      ...(o.as ? { 'x-test-user': o.as.id } : {}),
      ...(o.address ? { 'x-forwarded-for': o.address } : {}),
    },
  })
}

export async function accepted(response: Response): Promise<UploadedFile> {
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as UploadedFile
}

/** The status and the one fault of a refusal: "415 content-differs". */
export async function refusal(response: Response): Promise<string> {
  const { errors } = (await response.json()) as Problem
  return [response.status, ...(errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)].join(' ')
}
