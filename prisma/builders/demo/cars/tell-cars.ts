import { humanNumber, yearIn } from '@redress/domain/numbers/human-number'
import { PLANT_ZONE, type PlantTime } from '../plant-time.ts'
import { badBatchCar } from './bad-batch-car.ts'
import { batteryCar } from './battery-car.ts'
import type { CarTelling } from './car-pen.ts'
import { holdsOfBadBatch } from './hold-of-bad-batch.ts'
import { grownCar, sentBackCar, waitingCar } from './open-car-stories.ts'
import { freshOf } from './open-cars.ts'
import { smallCar, smallCases } from './small-car.ts'
import { storyDays } from './story-days.ts'
import { writeCar } from './write-car.ts'
import { writeRevisions } from './write-revisions.ts'

/** With the batteries and the bad batch eleven in that year; most of what goes wrong is small. */
const SMALL_OF_2025 = 9

/** All CARs of the story, numbered in the order they were opened (CAR-1). */
export function tellCars(telling: CarTelling, time: PlantTime): void {
  const { rows, company } = telling
  const days = storyDays(time)
  const bad = badBatchCar(rows, company, days)
  const told = { from: time.at('2025-01-07', 0), until: time.at('2025-07-01', 0) }
  const lately = { from: time.at('2026-06-01', 0), until: time.at('2026-10-01', 0) }
  const small = [
    ...smallCases(rows, company, told.from, told.until, lately.until).slice(0, SMALL_OF_2025),
    ...smallCases(rows, company, lately.from, lately.until, lately.until).slice(0, 1),
  ]
  const specs = [
    bad,
    batteryCar(rows, company, days),
    ...small.map((one, place) => smallCar(company, one, place)),
    grownCar(freshOf(telling, 'hearthline', 'MS-4412'), freshOf(telling, 'bergmann', 'MS-4412')),
    waitingCar(freshOf(telling, 'ararat', 'MS-1204')),
    sentBackCar(freshOf(telling, 'steppe', 'MS-4416')),
  ]
  const given = new Map<number, number>()
  for (const spec of specs.toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime())) {
    const year = yearIn(PLANT_ZONE, spec.openedAt)
    const count = (given.get(year) ?? 0) + 1
    given.set(year, count)
    const pen = writeCar(telling, spec, humanNumber('car', year, count))
    if (spec === bad) holdsOfBadBatch(pen, days)
    writeRevisions(pen)
  }
  for (const [year, value] of given) rows.Counter.push({ kind: 'car', year, value })
}
