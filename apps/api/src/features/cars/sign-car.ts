import { createHash } from 'node:crypto'
import { canonicalJson } from '@redress/domain/cars/canonical'
import type { CarGate, SignatureMeaning } from '@redress/domain/cars/car'
import { problem } from '../../platform/problem.ts'
import type { WriteContext } from '../../platform/write.ts'

type Signing = {
  carId: string
  gate?: CarGate
  meaning: SignatureMeaning
  comment: string
  /** What is signed; its hash binds the signature to it. */
  content: unknown
}

/** Name and role as they are now, the meaning, and the hash of what was signed (CAR-6). The password is asked before. */
export async function signCar({ tx, actor, now }: WriteContext, signing: Signing): Promise<void> {
  if (actor.kind !== 'user') throw problem('forbidden')
  const { carId, gate, meaning, comment, content } = signing
  const { name, role } = await tx.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { name: true, role: true },
  })
  await tx.carSignature.create({
    data: {
      carId,
      gate: gate ?? null,
      meaning,
      userId: actor.id,
      name,
      role,
      at: now,
      comment,
      contentHash: hashOfContent(content),
    },
  })
}

/** SHA-256 of the content in canonical form, so that the same content has the same hash. */
export function hashOfContent(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}
