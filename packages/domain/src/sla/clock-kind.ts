/** Which promise a clock watches over: of a complaint (SLA-1, SLA-2), and of the groups of an 8D (SLA-3). */
export const clockKinds = ['first_reply', 'decision', 'd3', 'd4', 'd5_d6', 'd7_d8'] as const
export type ClockKind = (typeof clockKinds)[number]
