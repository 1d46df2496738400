import type { CatalogueLike } from '../translate.ts'
import type { publicEn } from './en.ts'

export type PublicKey = keyof typeof publicEn
export type PublicCatalogue = CatalogueLike<typeof publicEn>
