import type { UploadedFile } from '@redress/contracts/files'
import type { Problem } from '@redress/contracts/problems'
import type { Caller, FilesServer } from './files-server.ts'

type Sending = { name?: string; type?: string; as?: Caller; address?: string; field?: string }

/** Sends a file as a browser does: with a session where one is given, otherwise as the public. */
export async function sendFile(
  server: FilesServer,
  content: Buffer | string,
  { name = 'photo.jpg', type = '', field = 'file', as, address }: Sending = {},
): Promise<Response> {
  const form = new FormData()
  form.append(field, new Blob([new Uint8Array(Buffer.from(content))], { type }), name)
  const path = as ? '/api/uploads' : '/api/public/uploads'
  const headers = as ? { cookie: as.cookie } : {}
  if (address === undefined) return fetch(server.url + path, { method: 'POST', body: form, headers })
  const packed = new Response(form)
  const answer = await server.app.inject({
    method: 'POST',
    url: path,
    remoteAddress: address,
    headers: { 'content-type': packed.headers.get('content-type') ?? '' },
    payload: Buffer.from(await packed.arrayBuffer()),
  })
  const wait = answer.headers['retry-after']
  return new Response(answer.body, {
    status: answer.statusCode,
    headers: wait ? { 'retry-after': String(wait) } : {},
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
