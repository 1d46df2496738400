import type { CatalogueLike } from '../../translate.ts'
import type { catalogEn } from './en.ts'

export const catalogPl = {
  'catalog.title': 'Produkty',
} satisfies CatalogueLike<typeof catalogEn>
