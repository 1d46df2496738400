import type { Car } from '@redress/contracts/cars'
import type { Discipline } from '@redress/domain/cars/car'
import type { ComponentType } from 'react'
import { D0 } from './d0.tsx'
import { D1 } from './d1.tsx'
import { D2 } from './d2.tsx'
import { D3 } from './d3.tsx'
import { D4 } from './d4.tsx'
import { D5 } from './d5.tsx'
import { D6 } from './d6.tsx'
import { D7 } from './d7.tsx'
import { D8 } from './d8.tsx'

/** What each discipline shows. */
export const disciplineParts: Readonly<Record<Discipline, ComponentType<{ car: Car }>>> = {
  d0: D0,
  d1: D1,
  d2: D2,
  d3: D3,
  d4: D4,
  d5: D5,
  d6: D6,
  d7: D7,
  d8: D8,
}
