import { randomUUID } from 'node:crypto'
import { fileRoutes } from '@redress/contracts/files'
import type { Kit } from './kit.ts'
import { freshAddress } from './submit.ts'

/** Uploads a small text of its own, or `content`; as the public unless `as` names a user. @returns the upload's secret. */
export async function uploaded(
  kit: Kit,
  o: { as?: string; name?: string; content?: Uint8Array<ArrayBuffer> } = {},
): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([o.content ?? `lot label ${randomUUID()}`]), o.name ?? 'lot-label.txt')
  const { status, body } = await kit.call(
    o.as ? fileRoutes.upload : fileRoutes.uploadPublicly,
    { body: form },
    { address: freshAddress(), ...(o.as ? { as: o.as } : {}) },
  )
  if (status !== 201) throw new Error(`The upload was refused: ${status} ${JSON.stringify(body)}`)
  return body.upload
}
