/** What the first assessment decides to do (AN-7). */
export const complaintRoutes = ['none', 'four_d', 'eight_d'] as const
export type ComplaintRoute = (typeof complaintRoutes)[number]

export const complexities = ['low', 'medium', 'high'] as const
export type Complexity = (typeof complexities)[number]

/** Where the fault should have been caught (AN-3). */
export const detectionStages = ['incoming', 'in_process', 'final_inspection'] as const
export type DetectionStage = (typeof detectionStages)[number]

/** Judged at the end of the watch window, by a person (CAR-8). */
export const effectivenesses = ['effective', 'not_effective'] as const
export type Effectiveness = (typeof effectivenesses)[number]

export const satisfactions = ['satisfied', 'dissatisfied', 'no_answer'] as const
export type Satisfaction = (typeof satisfactions)[number]
