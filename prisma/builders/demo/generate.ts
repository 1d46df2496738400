import { humanNumber, yearIn } from '@redress/domain/numbers/human-number'
import { tellCars } from './cars/tell-cars.ts'
import { foundCompany } from './company.ts'
import { setHolds } from './holds.ts'
import { numberTrail } from './letter-trail.ts'
import { writeLetters } from './letters.ts'
import { joinMerged, undoAMerge } from './merges.ts'
import { keepModules } from './modules.ts'
import { tellNewest } from './newest-cases.ts'
import type { StoredPicture } from './pictures.ts'
import { PLANT_ZONE, plantTime } from './plant-time.ts'
import { makePromises } from './promises.ts'
import { randomFrom } from './random.ts'
import { type DemoRows, noRows } from './rows.ts'
import { tellStory } from './story-cases.ts'
import { judgeCases } from './verdicts.ts'
import { type Telling, writeCase } from './write-case.ts'

/** The seed of the company everybody knows; another one gives other people's words, but the same figures. */
export const DEMO_SEED = 4_412

type DemoWish = {
  /** The story is told as if it ended now: see plant-time.ts. */
  now: Date
  passwordHash: string
  pictures: readonly StoredPicture[]
  seed?: number
}

/** The whole demo company as plain rows. Pure: the same wish gives the same rows, ids included. */
export function generateDemo({ now, passwordHash, pictures, seed = DEMO_SEED }: DemoWish): DemoRows {
  const rows = noRows()
  const time = plantTime(now)
  const random = randomFrom(seed)
  const company = foundCompany(rows, time, random, passwordHash)
  setHolds(rows, time, random, company)
  const telling: Telling = { rows, company, now, random, pictures }
  const cases = [...tellStory(company, time, random), ...tellNewest(company, now, random)].sort(
    (a, b) => a.registeredAt.getTime() - b.registeredAt.getTime(),
  )
  const given = new Map<number, number>()
  // A duplicate is merged into the complaint before it of the same customer about the same batch.
  const lastAbout = new Map<string, string>()
  const merged = new Map<string, string>()
  for (const one of cases) {
    const year = yearIn(PLANT_ZONE, one.registeredAt)
    const count = (given.get(year) ?? 0) + 1
    given.set(year, count)
    const number = humanNumber('complaint', year, count)
    const about = `${one.customer?.key} ${one.line.batch?.id}`
    const mergedInto = one.turn === 'merged' ? (lastAbout.get(about) ?? null) : null
    if (mergedInto) merged.set(number, mergedInto)
    writeCase(telling, one, number, mergedInto)
    lastAbout.set(about, number)
  }
  makePromises(rows, company, now, random)
  // Chance of its own: what is told here changes nothing of the story.
  const correspondence = randomFrom(seed + 2)
  keepModules(rows, correspondence, now)
  writeLetters(rows, company, now, correspondence)
  const judgement = randomFrom(seed + 3)
  judgeCases(rows, company, judgement)
  joinMerged(rows, merged)
  undoAMerge(rows, company, judgement)
  tellCars({ rows, company, now, random: randomFrom(seed + 4), pictures }, time)
  numberTrail(rows)
  for (const [year, value] of given) rows.Counter.push({ kind: 'complaint', year, value })
  return rows
}
