import { ProblemError } from '../../../platform/problem.ts'
import { countCall } from '../../../platform/rate-limit.ts'
import type { Services } from '../../../platform/services.ts'
import { evenly } from '../even-time.ts'
import { isFirstAdmin } from '../first-admin.ts'
import type { IdentityHandling } from '../identity-handling.ts'
import { linkKindFor, sendLink } from '../user-links.ts'

const mailsPerHour = 3

/** Nobody's letter box is filled by asking again and again; the asker is told nothing about it. */
async function isTooOften(services: Services, email: string): Promise<boolean> {
  try {
    await countCall(services, `password-link ${email}`, mailsPerHour, 3600)
    return false
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'too-many-requests') return true
    throw error
  }
}

/** The answer is the same, in text and in time, whether or not there is such an account. */
export async function askPasswordLink(handling: IdentityHandling<'askPasswordLink'>) {
  await evenly(() => sendIfKnown(handling))
  return { state: 'sent-if-known' as const }
}

async function sendIfKnown({ services, body, request, write }: IdentityHandling<'askPasswordLink'>) {
  const tooOften = await isTooOften(services, body.email)
  const user = await services.prisma.user.findUnique({ where: { email: body.email } })
  const viaProvider = user?.passwordHash === null && user.oidcSubject !== null
  // The first administrator's link is printed, not mailed; asking must not make it stop working.
  if (!user || user.disabledAt !== null || viaProvider || tooOften || isFirstAdmin(user)) {
    request.log.info('no password link sent')
    return
  }
  await write(async (context) => {
    const kind = linkKindFor(user)
    await sendLink(context, user, kind)
    context.record({
      subject: 'user',
      subjectId: user.id,
      type: 'user.link-asked',
      data: { kind, address: request.ip },
    })
    return null
  })
  request.log.info({ userId: user.id }, 'password link sent')
}
