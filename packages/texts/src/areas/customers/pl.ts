import type { CatalogueLike } from '../../translate.ts'
import type { customersEn } from './en.ts'

export const customersPl = {
  'customers.title': 'Klienci',
} satisfies CatalogueLike<typeof customersEn>
