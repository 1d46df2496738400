import type { UserTokenKind } from '@redress/prisma/generated/client'
import type { Services } from '../../platform/services.ts'
import { linkAddress } from './user-links.ts'

/** The link itself is shown only where no mail brings it: then the administrator hands it over. */
export function invitationReply(services: Services, sentTo: string, kind: UserTokenKind, linkId: string) {
  const byHand = services.env.DEMO || !services.mail.delivering
  return { sentTo, link: byHand ? linkAddress(services, kind, linkId) : null }
}
