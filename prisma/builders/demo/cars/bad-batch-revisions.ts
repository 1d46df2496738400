import type { RevisionSpec } from './car-spec.ts'
import { clock, type StoryDays } from './story-days.ts'

/** Five reports to the customers; one came back, and the next one answered it. */
export function revisionsOfBadBatch({ at }: StoryDays): RevisionSpec[] {
  const by = 'engineer'
  return [
    {
      stage: 'd3',
      by,
      at: at('2025-07-09', clock(14)),
      answer: { at: at('2025-07-09', clock(16, 20)) },
    },
    {
      stage: 'd4',
      by,
      at: at('2025-07-22', clock(10, 15)),
      customersScore: 84,
      answer: { at: at('2025-07-24', clock(11, 40)) },
    },
    {
      stage: 'd6',
      by,
      at: at('2025-09-15', clock(10, 20)),
      customersScore: 68,
      answer: {
        at: at('2025-09-17', clock(10, 50)),
        reason: 'D6 gives one sum for five batches. Please show the damp heat result of each batch.',
        refused: ['d6'],
      },
    },
    {
      stage: 'd6',
      by,
      at: at('2025-09-19', clock(9, 40)),
      answer: { at: at('2025-09-22', clock(8, 55)) },
    },
    {
      stage: 'd8',
      by,
      at: at('2025-09-26', clock(14, 40)),
      customersScore: 92,
      answer: { at: at('2025-09-29', clock(13, 5)) },
    },
  ]
}
