import type { CatalogueLike } from '../../translate.ts'
import type { templatesEn } from './en.ts'

export const templatesPl = {
  'templates.title': 'Szablony',
} satisfies CatalogueLike<typeof templatesEn>
