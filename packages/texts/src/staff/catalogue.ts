import type { CatalogueLike } from '../translate.ts'
import type { staffEn } from './en.ts'

export type StaffKey = keyof typeof staffEn
export type StaffCatalogue = CatalogueLike<typeof staffEn>
