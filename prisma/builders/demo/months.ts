import type { FaultSide } from '@redress/domain/complaints/complaint'

/** One row of the story's table: what came in during a month. */
export type StoryMonth = {
  readonly month: string
  readonly shippedThousands: number
  readonly byFault: Readonly<Record<FaultSide, number>>
  /** From customers of the group Operators, and how many of these were about batteries. */
  readonly operators: number
  readonly operatorBatteries: number
}

type Row = [
  shipped: number,
  faults: [number, number, number, number, number],
  operators: number,
  batteries: number,
]

// Faults in the order manufacturer, supplier, transport, customer, none found. Drawn once and fixed since: the
// charts, their limits and the texts about them rest on these figures.
const table: Record<string, Row[]> = {
  2024: [
    [118, [3, 0, 1, 0, 0], 1, 0],
    [84, [4, 0, 0, 1, 0], 1, 0],
    [121, [1, 2, 0, 1, 1], 1, 0],
    [117, [2, 1, 0, 0, 1], 0, 0],
    [119, [2, 0, 0, 0, 2], 1, 0],
    [124, [5, 1, 2, 1, 0], 5, 0],
    [126, [5, 0, 1, 0, 0], 0, 0],
    [112, [4, 3, 0, 0, 1], 1, 0],
    [128, [1, 2, 2, 2, 0], 2, 2],
    [139, [4, 2, 0, 0, 1], 2, 2],
    [142, [3, 5, 1, 2, 1], 3, 3],
    [110, [1, 2, 0, 0, 0], 2, 2],
  ],
  2025: [
    [124, [3, 9, 0, 0, 0], 7, 7],
    [88, [0, 2, 0, 1, 0], 1, 1],
    [127, [3, 3, 1, 0, 0], 4, 3],
    [123, [2, 4, 0, 2, 0], 4, 4],
    [126, [3, 1, 2, 1, 0], 1, 1],
    [131, [3, 1, 2, 1, 1], 2, 1],
    [133, [13, 2, 1, 0, 2], 3, 2],
    [118, [5, 0, 0, 0, 0], 0, 0],
    [135, [3, 3, 0, 2, 0], 3, 1],
    [147, [1, 2, 0, 0, 0], 0, 0],
    [150, [4, 5, 0, 0, 2], 2, 1],
    [116, [3, 0, 2, 0, 1], 1, 0],
  ],
  2026: [
    [130, [1, 1, 3, 1, 0], 0, 0],
    [93, [1, 1, 0, 0, 2], 1, 1],
    [134, [2, 2, 1, 0, 0], 2, 1],
    [129, [2, 0, 0, 0, 0], 0, 0],
    [132, [2, 0, 0, 2, 0], 0, 0],
    [138, [3, 1, 1, 0, 2], 1, 0],
    [140, [1, 0, 0, 0, 0], 0, 0],
    [124, [4, 0, 0, 2, 1], 1, 0],
    [142, [2, 0, 1, 0, 0], 2, 0],
    [154, [2, 0, 0, 0, 0], 1, 0],
    [158, [1, 0, 2, 0, 0], 1, 0],
    [122, [1, 1, 1, 2, 0], 0, 0],
  ],
}

export const storyMonths: readonly StoryMonth[] = Object.entries(table).flatMap(([year, rows]) =>
  rows.map(
    (
      [shippedThousands, [manufacturer, supplier, transport, customer, none_found], operators, batteries],
      index,
    ) => ({
      month: `${year}-${String(index + 1).padStart(2, '0')}`,
      shippedThousands,
      byFault: { manufacturer, supplier, transport, customer, none_found },
      operators,
      operatorBatteries: batteries,
    }),
  ),
)

/** Defective parts reported in the year and first replies given in two working days, of all complaints. */
export const storyYears = {
  2024: { complaints: 74, defectiveParts: 412, repliedInTime: 58 },
  2025: { complaints: 96, defectiveParts: 2_604, repliedInTime: 81 },
  2026: { complaints: 49, defectiveParts: 171, repliedInTime: 48 },
} as const
export type StoryYear = keyof typeof storyYears

/** Complaints about the batch that left oven zone 3 undercured, by month. */
export const badBatchComplaints: Readonly<Record<string, number>> = { '2025-07': 8, '2025-08': 3 }
