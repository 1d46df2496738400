import { setTimeout } from 'node:timers/promises'
import { ProblemError } from '../../platform/problem.ts'
import { addressKey, countCall, forgetCalls } from '../../platform/rate-limit.ts'
import type { Services } from '../../platform/services.ts'

const windowSeconds = 15 * 60
const triesOfPair = 10
const triesOfAccount = 50
/** What a try costs once somebody guesses at an account from many addresses. */
const delayMs = 2_000

/** Whose secret is tried, and from where. */
type Attempt = { account: string; address: string }

const pairKey = ({ account, address }: Attempt) => `tries ${account} ${addressKey(address)}`
const accountKey = ({ account }: Attempt) => `tries ${account}`

async function isWithin(counting: Promise<void>): Promise<boolean> {
  try {
    await counting
    return true
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'too-many-requests') return false
    throw error
  }
}

/**
 * Counts a try before it is made, so that a hundred at once are no way around. One address is stopped after
 * ten; the account itself never is, tries only get slow: nobody can lock its holder out from elsewhere.
 * @throws `too-many-requests`
 */
export async function countTry(services: Services, attempt: Attempt): Promise<void> {
  await countCall(services, pairKey(attempt), triesOfPair, windowSeconds)
  const calm = await isWithin(countCall(services, accountKey(attempt), triesOfAccount, windowSeconds))
  if (!calm) await setTimeout(delayMs)
}

/** True once per window: a lock-out is put on the trail when it begins, not at every try. */
export function isFirstLockOut(services: Services, attempt: Attempt): Promise<boolean> {
  return isWithin(countCall(services, `locked ${pairKey(attempt)}`, 1, windowSeconds))
}

/** A right one shows that the tries before were the holder's own. */
export function forgetTries(services: Services, attempt: Attempt): Promise<void> {
  return forgetCalls(services, [pairKey(attempt), accountKey(attempt)])
}
