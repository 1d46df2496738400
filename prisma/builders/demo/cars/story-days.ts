import { localDay, MS_PER_DAY } from '@redress/domain/sla/zone'
import { dateOf, PLANT_ZONE, type PlantTime } from '../plant-time.ts'

/** How a CAR of the story writes its days: as they are in this telling. */
export type StoryDays = PlantTime & {
  /** "17 June 2025". */
  words(date: string): string
  /** "2025-06-17", as a day field holds it. */
  iso(date: string): string
}

export function storyDays(time: PlantTime): StoryDays {
  const iso = (date: string) => dateOf(time.day(date))
  return {
    ...time,
    iso,
    words: (date) =>
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(time.date(date)),
  }
}

/** Minute of the day. */
export const clock = (hour: number, minute = 0) => hour * 60 + minute

/** The plant's day of an instant, as a value for a date column. */
export function dayOf(at: Date): Date {
  return new Date(localDay(PLANT_ZONE, at.getTime()) * MS_PER_DAY)
}

/** The same as a day field holds it. */
export function isoDay(at: Date): string {
  return dayOf(at).toISOString().slice(0, 10)
}
