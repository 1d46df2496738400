/** Which promise a clock watches over: of a complaint (SLA-1, SLA-2), and of the groups of an 8D (SLA-3). */
export const complaintClockKinds = ['first_reply', 'decision'] as const
export const carClockKinds = ['d3', 'd4', 'd5_d6', 'd7_d8'] as const
export const clockKinds = [...complaintClockKinds, ...carClockKinds] as const
export type ClockKind = (typeof clockKinds)[number]
