import type { CatalogueLike } from '../../translate.ts'
import type { carsEn } from './en.ts'

export const carsZh = {
  'cars.title': '纠正措施',
} satisfies CatalogueLike<typeof carsEn>
