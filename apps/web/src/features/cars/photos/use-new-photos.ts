import type { Discipline } from '@redress/domain/cars/car'
import { kindByMediaType, kindByName } from '@redress/domain/files/file-kinds'
import { useState } from 'react'
import { newIdempotencyKey } from '../../../lib/idempotency-key.ts'
import { nameAfterShrinking, shrinkPhoto } from '../../../lib/shrink-photo.ts'
import { uploadSignedIn } from '../../../lib/upload-signed-in.ts'
import { useAddPhotos } from './photos.mutations.ts'

/** Chosen and not yet in the report: kept over a failure, so that "try again" begins where it stopped. */
type Batch = { waiting: { file: Blob; name: string }[]; files: string[]; key: string }

/** Brings pictures into a discipline: made small enough, uploaded one by one, added together (AN-2, B15). */
export function useNewPhotos(number: string, discipline: Discipline) {
  const add = useAddPhotos(number)
  const [sending, setSending] = useState({ count: 0, share: 0 })
  const [refused, setRefused] = useState<string[]>([])
  const [failed, setFailed] = useState<{ batch: Batch; error: unknown } | null>(null)

  async function send(batch: Batch) {
    setFailed(null)
    try {
      for (let next = batch.waiting[0]; next; next = batch.waiting[0]) {
        const count = batch.waiting.length
        const onProgress = (share: number) => setSending({ count, share })
        batch.files.push(await uploadSignedIn({ ...next, onProgress }))
        batch.waiting.shift()
      }
      await add.mutateAsync({ discipline, files: batch.files, key: batch.key })
    } catch (error) {
      setFailed({ batch, error })
    }
    setSending({ count: 0, share: 0 })
  }

  async function take(chosen: readonly File[]) {
    const made = await Promise.all(chosen.map(prepared))
    setRefused(made.filter(({ name }) => !kindByName(name)?.hasPreview).map(({ name }) => name))
    const waiting = made.filter(({ name }) => kindByName(name)?.hasPreview)
    if (waiting.length > 0) await send({ waiting, files: [], key: newIdempotencyKey() })
  }

  return {
    take,
    sending,
    refused,
    error: failed?.error ?? null,
    retry: () => failed && send(failed.batch),
  }
}

async function prepared(file: File): Promise<{ file: Blob; name: string }> {
  const small = await shrinkPhoto(file)
  return { file: small, name: nameAfterShrinking(named(file), small !== file) }
}

/** What comes from the clipboard may have no name that says what it is. */
function named({ name, type }: File): string {
  if (kindByName(name)) return name
  const extension = kindByMediaType(type)?.extensions[0]
  return extension ? `${name || 'photo'}.${extension}` : name
}
