/** The life of a formal reply (RE-1, RE-6). */
export const replyStatuses = ['draft', 'approved', 'sent', 'accepted', 'rejected'] as const
export type ReplyStatus = (typeof replyStatuses)[number]

export const replyDecisions = ['satisfied_fully', 'satisfied_partly', 'refused'] as const
export type ReplyDecision = (typeof replyDecisions)[number]

/** Parts that are released apart (RE-5). */
export const replyPartKinds = ['technical', 'commercial', 'legal'] as const
export type ReplyPartKind = (typeof replyPartKinds)[number]
