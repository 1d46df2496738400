import { identityRoutes } from '@redress/contracts/identity-routes'
import type { Serve } from '../../platform/serve.ts'
import { acceptInvitation, readInvitation } from './commands/accept-invitation.ts'
import { askPasswordLink } from './commands/ask-password-link.ts'
import { endSessions, endUserTotp, inviteAgain } from './commands/care-for-user.ts'
import { changeAccount } from './commands/change-account.ts'
import { changePassword } from './commands/change-password.ts'
import { changeUser } from './commands/change-user.ts'
import { confirmCode } from './commands/confirm-code.ts'
import { createUser } from './commands/create-user.ts'
import { confirmTotp, endTotp, startTotp } from './commands/own-totp.ts'
import { signIn } from './commands/sign-in.ts'
import { oidcReturn, oidcStart } from './commands/sign-in-by-provider.ts'
import { signOut } from './commands/sign-out.ts'
import { listPeople, listUsers, readMe, readSignInOptions } from './identity.queries.ts'

export function identityFeature(serve: Serve) {
  serve(identityRoutes.options, ({ services }) => readSignInOptions(services))
  serve(identityRoutes.signIn, signIn)
  serve(identityRoutes.confirmCode, confirmCode)
  serve(identityRoutes.me, ({ services, actor }) => readMe(services, actor.id))
  serve(identityRoutes.signOut, signOut)
  serve(identityRoutes.oidcStart, oidcStart)
  serve(identityRoutes.oidcReturn, oidcReturn)

  serve(identityRoutes.readInvitation, readInvitation)
  serve(identityRoutes.acceptInvitation, acceptInvitation)
  serve(identityRoutes.askPasswordLink, askPasswordLink)

  serve(identityRoutes.changeAccount, changeAccount)
  serve(identityRoutes.changePassword, changePassword)
  serve(identityRoutes.startTotp, startTotp)
  serve(identityRoutes.confirmTotp, confirmTotp)
  serve(identityRoutes.endTotp, endTotp)

  serve(identityRoutes.people, async ({ services, query }) => ({
    people: await listPeople(services, query.for),
  }))
  serve(identityRoutes.listUsers, async ({ services }) => ({ users: await listUsers(services) }))
  serve(identityRoutes.createUser, createUser)
  serve(identityRoutes.changeUser, changeUser)
  serve(identityRoutes.inviteAgain, inviteAgain)
  serve(identityRoutes.endSessions, endSessions)
  serve(identityRoutes.endUserTotp, endUserTotp)
}
