import type { Discipline } from '@redress/domain/cars/car'
import { causePart } from './cause-part.ts'
import { containmentPart } from './containment-part.ts'
import { chosenPart, closingPart, implementedPart, preventionPart } from './measure-parts.ts'
import { emergencyPart, problemPart, teamPart } from './problem-parts.ts'
import type { Block } from './sheet.ts'
import type { Worded } from './wording.ts'

/** What each discipline shows, in its order. */
export const partOf: Readonly<Record<Discipline, (words: Worded) => Block[]>> = {
  d0: emergencyPart,
  d1: teamPart,
  d2: problemPart,
  d3: containmentPart,
  d4: causePart,
  d5: chosenPart,
  d6: implementedPart,
  d7: preventionPart,
  d8: closingPart,
}
