import type { CatalogueLike } from '../translate.ts'
import type { documentsEn } from './en.ts'

export type DocumentsKey = keyof typeof documentsEn
export type DocumentsCatalogue = CatalogueLike<typeof documentsEn>
