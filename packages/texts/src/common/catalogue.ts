import type { CatalogueLike } from '../translate.ts'
import type { commonEn } from './en.ts'

export type CommonKey = keyof typeof commonEn
export type CommonCatalogue = CatalogueLike<typeof commonEn>
