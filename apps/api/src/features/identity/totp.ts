import type { Tx } from '@redress/prisma/connect'
import { Secret, TOTP } from 'otpauth'
import type { Secret as Seal } from '../../platform/secret.ts'

const period = 30
/** Clocks of telephones go wrong by so many steps either way. */
const window = 1

function totpOf(secret: Secret, label: string): TOTP {
  return new TOTP({ issuer: 'Redress', label, secret, algorithm: 'SHA1', digits: 6, period })
}

/** A new shared secret: sealed for the database, plain and as an address for the telephone. */
export function newTotp(seal: Seal, email: string) {
  const secret = new Secret({ size: 20 })
  return { sealed: seal.seal(secret.base32), secret: secret.base32, uri: totpOf(secret, email).toString() }
}

type Holder = { id: string; email: string; totpSecret: Uint8Array | null }

/** The time step a code belongs to, or null when it belongs to none near now. */
function stepOf(seal: Seal, holder: Holder, code: string, now: Date): number | null {
  if (!holder.totpSecret) return null
  const totp = totpOf(Secret.fromBase32(seal.open(holder.totpSecret)), holder.email)
  const distance = totp.validate({ token: code, timestamp: now.getTime(), window })
  return distance === null ? null : Math.floor(now.getTime() / 1000 / period) + distance
}

/**
 * Uses a code up. Each works once: its step must be later than the last accepted one, and of two requests
 * with one code the second finds the step already there.
 */
export async function useCode(tx: Tx, seal: Seal, holder: Holder, code: string, now: Date): Promise<boolean> {
  const step = stepOf(seal, holder, code, now)
  if (step === null) return false
  const { count } = await tx.user.updateMany({
    where: { id: holder.id, disabledAt: null, totpStep: { lt: step } },
    data: { totpStep: step },
  })
  return count === 1
}
