import type { CatalogueLike } from '../../translate.ts'
import type { catalogEn } from './en.ts'

export const catalogZh = {
  'catalog.title': '产品',
} satisfies CatalogueLike<typeof catalogEn>
