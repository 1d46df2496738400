import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { DefectKind } from '../defects.ts'
import type { Random } from '../random.ts'
import { wordingOf } from './of-language.ts'
import { filled } from './wording.ts'

type Facts = { product: string; n: number; of: number; batch: string }

/** A complaint in the sender's own words. */
export function accountOf(
  language: CustomerLanguage,
  defect: DefectKind,
  facts: Facts,
  random: Random,
): { subject: string; wording: string } {
  const { accounts, openings, closings, batchLine } = wordingOf[language]
  const [subject, text] = random.pick(accounts[defect])
  const sentences = [filled(text, facts), facts.batch ? filled(batchLine, facts) : '', random.pick(closings)]
  const between = language === 'zh' ? '' : ' '
  return {
    subject: filled(subject, facts),
    wording: random.pick(openings) + sentences.filter((sentence) => sentence !== '').join(between),
  }
}
