import type { CatalogueLike } from '../translate.ts'
import type { reportEn } from './en.ts'

export type ReportKey = keyof typeof reportEn
export type ReportCatalogue = CatalogueLike<typeof reportEn>
