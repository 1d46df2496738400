import type { CatalogueLike } from '../../translate.ts'
import type { templatesEn } from './en.ts'

export const templatesZh = {
  'templates.title': '模板',
} satisfies CatalogueLike<typeof templatesEn>
