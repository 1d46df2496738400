import { channels, mailStates, messageKinds } from '@redress/domain/messages/channel'
import { z } from 'zod'
import { Instant } from './fields.ts'
import { Attachment } from './files.ts'

export const timelineKinds = ['everything', 'messages', 'changes', 'files'] as const

/** One line of the timeline: a message, or a change taken from the trail. */
export const TimelineEntry = z
  .discriminatedUnion('entry', [
    z.object({
      entry: z.literal('message'),
      id: z.string(),
      /** Number of the merged complaint it belongs to; null when it is the record's own. */
      of: z.string().nullable(),
      at: Instant,
      who: z.string(),
      kind: z.enum(messageKinds),
      channel: z.enum(channels),
      body: z.string(),
      files: z.array(Attachment),
      mail: z.object({ to: z.string(), status: z.enum(mailStates), error: z.string().nullable() }).nullable(),
    }),
    z.object({
      entry: z.literal('change'),
      id: z.string(),
      of: z.string().nullable(),
      at: Instant,
      who: z.string(),
      /** Type of the trail entry, worded in the catalogue. */
      type: z.string(),
      data: z.record(z.string(), z.unknown()),
    }),
  ])
  .meta({ id: 'TimelineEntry' })
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const Timeline = z
  .object({ entries: z.array(TimelineEntry), nextCursor: z.string().nullable() })
  .meta({ id: 'Timeline' })
export type Timeline = z.infer<typeof Timeline>
