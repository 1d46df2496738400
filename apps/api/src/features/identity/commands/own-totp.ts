import { fieldProblem, problem } from '../../../platform/problem.ts'
import { readMe } from '../identity.queries.ts'
import type { IdentityHandling } from '../identity-handling.ts'
import { confirmOwnPassword } from '../own-password.ts'
import { endSessions, sessionHash } from '../sessions.ts'
import { newTotp, useCode } from '../totp.ts'
import { writeWithoutKey } from '../write-without-key.ts'
import { countTry, forgetTries } from '../wrong-tries.ts'

/** A new secret; it counts only after the first code. */
export async function startTotp(handling: IdentityHandling<'startTotp'>) {
  const { services, actor, body } = handling
  await confirmOwnPassword(handling, body.password, '#/password')
  const { email } = await services.prisma.user.findUniqueOrThrow({ where: { id: actor.id } })
  const { sealed, secret, uri } = newTotp(services.secret, email)
  await writeWithoutKey<null>(handling, async ({ tx, record }) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, totpOn: false },
      data: { totpSecret: sealed },
    })
    if (count === 0) throw problem('not-from-here')
    record({ subject: 'user', subjectId: actor.id, type: 'user.totp-begun' })
    return null
  })
  return { secret, uri }
}

/** Sessions from before the second factor was asked for end, but not the own. */
export async function confirmTotp(handling: IdentityHandling<'confirmTotp'>) {
  const { services, actor, body, request } = handling
  const attempt = { account: `code ${actor.id}`, address: request.ip }
  await countTry(services, attempt)
  await writeWithoutKey<null>(handling, async ({ tx, now, record }) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: actor.id } })
    if (user.totpOn || !user.totpSecret) throw problem('not-from-here')
    if (!(await useCode(tx, services.secret, user, body.code, now)))
      throw fieldProblem('#/code', 'wrong-code')
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, totpOn: false, totpSecret: user.totpSecret },
      data: { totpOn: true, version: { increment: 1 } },
    })
    if (count === 0) throw problem('not-from-here')
    const sessionsEnded = await endSessions(tx, actor.id, sessionHash(request, services))
    record({ subject: 'user', subjectId: actor.id, type: 'user.totp-switched-on', data: { sessionsEnded } })
    return null
  })
  await forgetTries(services, attempt)
  request.log.info({ userId: actor.id }, 'one-time codes on')
  return readMe(services, actor.id)
}

export async function endTotp(handling: IdentityHandling<'endTotp'>) {
  const { services, actor, body, request } = handling
  await confirmOwnPassword(handling, body.password, '#/password')
  await writeWithoutKey<null>(handling, async ({ tx, record }) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, totpOn: true },
      data: { totpOn: false, totpSecret: null, version: { increment: 1 } },
    })
    if (count === 0) throw problem('not-from-here')
    record({ subject: 'user', subjectId: actor.id, type: 'user.totp-switched-off' })
    return null
  })
  request.log.info({ userId: actor.id }, 'one-time codes off')
  return readMe(services, actor.id)
}
