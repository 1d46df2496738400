import type { CatalogueLike } from '../../translate.ts'
import type { carsEn } from './en.ts'

export const carsPl = {
  'cars.title': 'CAR-y',
} satisfies CatalogueLike<typeof carsEn>
