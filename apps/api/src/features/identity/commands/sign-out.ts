import { clearCookie } from '../cookies.ts'
import type { IdentityHandling } from '../identity-handling.ts'
import { sessionHash } from '../sessions.ts'

/** Ends the session on the server, not only in the browser (ASVS 7.4.1). */
export async function signOut({ services, actor, request, reply, write }: IdentityHandling<'signOut'>) {
  const hash = sessionHash(request, services)
  await write(async ({ tx, record }) => {
    if (hash) await tx.session.deleteMany({ where: { hash } })
    record({ subject: 'user', subjectId: actor.id, type: 'user.signed-out' })
    return null
  })
  request.log.info({ userId: actor.id }, 'signed out')
  clearCookie(reply, services.env, 'session')
  return { state: 'signed-out' as const }
}
