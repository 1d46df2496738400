import { createHash } from 'node:crypto'
import type { CarGate, SignatureMeaning } from '@redress/domain/cars/car'
import { canonicalJson } from '@redress/domain/cars/gate-content'
import type { UserActor } from '../../../../platform/actor.ts'
import { newId } from '../../../../platform/insert-row.ts'
import type { WriteContext } from '../../../../platform/write.ts'

type Signature = {
  carId: string
  gate: CarGate | null
  meaning: SignatureMeaning
  comment: string
  /** What is signed; its hash is kept. */
  content: unknown
}

/** A signature: name and role as they are now, time, meaning, and the hash of what was signed (CAR-6). */
export async function sign(
  { tx, now }: WriteContext,
  by: UserActor,
  { content, ...signature }: Signature,
): Promise<void> {
  await tx.carSignature.create({
    data: {
      id: newId(),
      ...signature,
      userId: by.id,
      name: by.name,
      role: by.role,
      at: now,
      contentHash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
    },
  })
}
