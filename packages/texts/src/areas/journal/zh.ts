import type { CatalogueLike } from '../../translate.ts'
import type { journalEn } from './en.ts'

export const journalZh = {
  'journal.title': '旧台账',
} satisfies CatalogueLike<typeof journalEn>
