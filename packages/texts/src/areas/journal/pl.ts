import type { CatalogueLike } from '../../translate.ts'
import type { journalEn } from './en.ts'

export const journalPl = {
  'journal.title': 'Dzienniki',
} satisfies CatalogueLike<typeof journalEn>
