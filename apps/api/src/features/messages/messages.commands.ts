import type { Channel, MessageKind } from '@redress/domain/messages/channel'
import { actorName } from '../../platform/actor.ts'
import { insertRow, newId } from '../../platform/insert-row.ts'
import type { WriteContext } from '../../platform/write.ts'

export type NewMessage = {
  threadId: string
  kind: MessageKind
  channel: Channel
  body: string
  attachmentIds: string[]
  /** Whose words they are, where it is not the actor. */
  authorName?: string
  /** When it was said, where that is not now (IN-13). */
  at?: Date
}

/** Puts one word into a conversation. @returns the message's id. */
export async function addMessage({ tx, actor, now }: WriteContext, message: NewMessage): Promise<string> {
  const { attachmentIds, authorName, at, ...data } = message
  const id = newId()
  await insertRow(tx, 'Message', {
    id,
    ...data,
    authorId: actor.kind === 'user' ? actor.id : null,
    authorName: authorName ?? actorName(actor),
    at: at ?? now,
  })
  if (attachmentIds.length > 0) {
    await tx.messageAttachment.createMany({
      data: attachmentIds.map((attachmentId, position) => ({ messageId: id, attachmentId, position })),
    })
  }
  return id
}
