import type { UserTokenKind } from '@redress/prisma/generated/client'
import { linkAddress } from '../../platform/link-address.ts'
import type { Services } from '../../platform/services.ts'

/** The link itself is shown only where no mail brings it: then the administrator hands it over. */
export function invitationReply(services: Services, sentTo: string, kind: UserTokenKind, linkId: string) {
  const byHand = services.env.DEMO || !services.mail.delivering
  return { sentTo, link: byHand ? linkAddress(services, { purpose: kind, id: linkId }) : null }
}
