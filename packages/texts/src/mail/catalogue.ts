import type { CatalogueLike } from '../translate.ts'
import type { mailEn } from './en.ts'

export type MailKey = keyof typeof mailEn
export type MailCatalogue = CatalogueLike<typeof mailEn>
