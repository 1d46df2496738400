import type { StoryCase } from '../story-case.ts'
import { type Account, filled } from './wording.ts'

type Facts = { product: string; n: number; of: number; batch: string }

// The batch that cured too cold, as each customer first met it. Those who are not here use a stock wording.
const accounts: Readonly<Record<string, Account>> = {
  vistula: [
    'Trzeci rząd klawiszy nie działa',
    'Telefonicznie: w nowej dostawie {product} nie działa trzeci rząd klawiszy. Na {of} przejrzanych sztuk {n} złych, wszystkie z partii {batch}. Potwierdzenie na piśmie przyślą dzisiaj.',
  ],
  bergmann: [
    'Third row dead, {product}, batch {batch}',
    'Incoming inspection rejects {n} of {of} pieces of {product}, batch {batch}: keys 7 to 9 without function, contact resistance above 10 kΩ. We expect your 3D within 24 hours, on our form.',
  ],
  pearl: [
    '{product} 第三排按键失灵，批号 {batch}',
    '{product} 批号 {batch} 第三排按键失灵，{of} 片全检，不良 {n} 片。每一片都拍了照片，请看附件。产线已停用这一批。',
  ],
  hearthline: [
    'Klawisze nie działają, linia stoi',
    'Rząd 3 nie reaguje w {n} z {of} sztuk {product}, partia {batch}. Linia 2 stoi od 13:40, każda godzina kosztuje. Proszę o dostawę zastępczą jeszcze dziś i o telefon do kierownika linii.',
  ],
}

export function badBatchAccount(one: StoryCase, facts: Facts): { subject: string; wording: string } | null {
  const account = one.badBatch ? accounts[one.customer.key] : undefined
  return account ? { subject: filled(account[0], facts), wording: filled(account[1], facts) } : null
}
