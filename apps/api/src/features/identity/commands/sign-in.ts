import type { User } from '@redress/prisma/generated/client'
import type { UserActor } from '../../../platform/actor.ts'
import { problem } from '../../../platform/problem.ts'
import { evenly } from '../even-time.ts'
import type { IdentityHandling } from '../identity-handling.ts'
import { isPassword } from '../passwords.ts'
import { handOver, startSession } from '../sessions.ts'
import { writeWithoutKey } from '../write-without-key.ts'
import { countTry, forgetTries, isFirstLockOut } from '../wrong-tries.ts'

type Handling = IdentityHandling<'signIn'>
type State = 'signed-in' | 'code-needed'

/** Wrong address, wrong password, disabled account: one answer, in text and in time (ASVS 6.3.8). */
export function signIn(handling: Handling): Promise<{ state: State }> {
  return evenly(() => check(handling))
}

async function check(handling: Handling): Promise<{ state: State }> {
  const { services, body, request } = handling
  const user = await services.prisma.user.findUnique({ where: { email: body.email } })
  const attempt = { account: body.email, address: request.ip }
  try {
    await countTry(services, attempt)
  } catch (error) {
    if (user && (await isFirstLockOut(services, attempt)))
      await noteRefusal(handling, user, 'user.locked-out')
    throw error
  }
  const right = await isPassword(body.password, user?.passwordHash ?? null)
  if (!user) {
    request.log.info('sign-in refused: unknown address')
    throw problem('wrong-credentials')
  }
  const admitted = right && user.disabledAt === null ? await admit(handling, user) : null
  if (!admitted) {
    await noteRefusal(handling, user, 'user.sign-in-refused')
    throw problem('wrong-credentials')
  }
  await forgetTries(services, attempt)
  return admitted
}

/** Null when the password changed or the account was disabled while it was being checked. */
async function admit(handling: Handling, user: User): Promise<{ state: State } | null> {
  const { services, request, reply } = handling
  const complete = !user.totpOn
  const state: State = complete ? 'signed-in' : 'code-needed'
  const self: UserActor = { kind: 'user', id: user.id, name: user.name, role: user.role }
  const token = await writeWithoutKey<string>(
    handling,
    async (context) => {
      // Holds off whoever ends this person's sessions until the new one is there to be ended too.
      const [same] = await context.tx.$queryRaw<unknown[]>`
        SELECT 1 FROM "User" WHERE "id" = ${user.id}::uuid AND "passwordHash" = ${user.passwordHash}
          AND "totpOn" = ${user.totpOn} AND "disabledAt" IS NULL FOR SHARE`
      if (!same) throw problem('wrong-credentials')
      context.record({
        subject: 'user',
        subjectId: user.id,
        type: complete ? 'user.signed-in' : 'user.code-asked',
        data: { by: 'password', address: request.ip },
      })
      return startSession(context, { userId: user.id, complete, request })
    },
    self,
  )
  request.log.info({ userId: user.id }, complete ? 'signed in' : 'password right, code asked')
  handOver(reply, services, token, complete)
  return { state }
}

async function noteRefusal(
  handling: Handling,
  user: User,
  type: 'user.sign-in-refused' | 'user.locked-out',
): Promise<void> {
  const { request } = handling
  request.log.info({ userId: user.id }, type === 'user.locked-out' ? 'locked out' : 'sign-in refused')
  await writeWithoutKey<null>(handling, async ({ record }) => {
    record({ subject: 'user', subjectId: user.id, type, data: { by: 'password', address: request.ip } })
    return null
  })
}
