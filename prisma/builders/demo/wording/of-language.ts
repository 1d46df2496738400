import type { CustomerLanguage } from '@redress/domain/languages/language'
import { el } from './el.ts'
import { en } from './en.ts'
import { fil } from './fil.ts'
import { hy } from './hy.ts'
import { kk } from './kk.ts'
import { pl } from './pl.ts'
import type { Wording } from './wording.ts'
import { zh } from './zh.ts'

export const wordingOf: Record<CustomerLanguage, Wording> = { en, pl, el, kk, fil, hy, zh }
