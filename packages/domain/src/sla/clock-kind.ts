/** Which promise a clock watches over (SLA-1, SLA-2). */
export const clockKinds = ['first_reply', 'decision'] as const
export type ClockKind = (typeof clockKinds)[number]
