import type { Channel, MessageKind } from '@redress/domain/messages/channel'
import { actorName } from '../../platform/actor.ts'
import type { WriteContext } from '../../platform/write.ts'

export type NewMessage = {
  threadId: string
  kind: MessageKind
  channel: Channel
  body: string
  attachmentIds: string[]
  /** Whose words they are, where it is not the actor. */
  authorName?: string
}

/** Puts one word into a conversation. @returns the message's id. */
export async function addMessage({ tx, actor, now }: WriteContext, message: NewMessage): Promise<string> {
  const { attachmentIds, authorName, ...data } = message
  const row = await tx.message.create({
    data: {
      ...data,
      authorId: actor.kind === 'user' ? actor.id : null,
      authorName: authorName ?? actorName(actor),
      at: now,
      ...(attachmentIds.length > 0
        ? {
            attachments: {
              create: attachmentIds.map((attachmentId, position) => ({ attachmentId, position })),
            },
          }
        : {}),
    },
    select: { id: true },
  })
  return row.id
}
