import { refuseTaken } from '../../../platform/refuse-taken.ts'
import { readUser } from '../identity.queries.ts'
import type { IdentityHandling } from '../identity-handling.ts'
import { invitationReply } from '../invitation-reply.ts'
import { sendLink } from '../user-links.ts'

export async function createUser({ services, body, request, write }: IdentityHandling<'createUser'>) {
  const { userId, linkId } = await write<{ userId: string; linkId: string }>(async (context) => {
    const user = await context.tx.user
      .create({ data: { ...body, createdAt: context.now } })
      .catch(refuseTaken('#/email'))
    const sent = await sendLink(context, user, 'invitation')
    context.record({
      subject: 'user',
      subjectId: user.id,
      type: 'user.created',
      data: { role: user.role, language: user.language, timeZone: user.timeZone },
      isNew: true,
    })
    return { userId: user.id, linkId: sent }
  })
  request.log.info({ userId }, 'account created')
  const user = await readUser(services, userId)
  return { user, invitation: invitationReply(services, user.email, 'invitation', linkId) }
}
