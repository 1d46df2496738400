import type { CatalogueLike } from '../../translate.ts'
import type { customersEn } from './en.ts'

export const customersZh = {
  'customers.title': '客户',
} satisfies CatalogueLike<typeof customersEn>
