import { describe, expect, test } from 'vitest'
import { toneChecks, toneOf } from './tone.ts'

const good: Record<string, string> = {
  en: 'Dear Ms Lis, thank you for telling us. We are sorry that your production line stood. We have replaced the glue; the new parts reach you by 12 July. Are you satisfied with this solution?',
  pl: 'Szanowna Pani, dziękujemy za zgłoszenie. Przepraszamy za postój Państwa linii. Wymienimy klawiatury w ciągu pięciu dni. Czy są Państwo zadowoleni z tego rozwiązania?',
  zh: '尊敬的李经理：感谢您的反馈。给贵司的生产带来不便，我们深表歉意。我们已采取纠正措施，将于7月12日之前更换。您对此方案是否满意？',
}

const curt: Record<string, string> = {
  en: 'The complaint is refused. The parts conform to the drawing.',
  pl: 'Reklamacja zostaje oddalona. Części są zgodne z rysunkiem.',
  zh: '投诉不成立。零件符合图纸。',
}

describe('RE-2: the tone of the letter', () => {
  test.each(Object.keys(good))('a good letter in %s has everything', (language) => {
    const tone = toneOf(language, good[language] ?? '')
    expect(toneChecks.filter((check) => !tone?.[check])).toEqual([])
  })

  test.each(Object.keys(curt))('a curt letter in %s has nothing of it', (language) => {
    const tone = toneOf(language, curt[language] ?? '')
    expect(toneChecks.filter((check) => tone?.[check])).toEqual([])
  })

  test('"soon" is no date', () => {
    expect(toneOf('en', 'New parts will reach you soon.')?.['by-when']).toBe(false)
    expect(toneOf('en', 'New parts will reach you within 5 days.')?.['by-when']).toBe(true)
  })

  test('a language we have no words for is ticked by hand', () => {
    expect(toneOf('hy', 'Շնորհակալություն')).toBeNull()
  })
})
