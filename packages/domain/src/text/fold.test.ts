import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each<[string, string, string]>([
  ['Polish', 'ZAŻÓŁĆ GĘŚLĄ JAŹŃ', 'zazolc gesla jazn'],
  ['Nordic and Croatian', 'Ørsted Đurđa Æther Œuvre Þór', 'orsted durda aether oeuvre thor'],
  ['German', 'STRASSE Straße GROẞ', 'strasse strasse gross'],
  ['Turkish', 'ISPARTA ısparta İzmir', 'isparta isparta izmir'],
  ['Filipino', 'Niño PIÑA', 'nino pina'],
  ['Greek accents and final sigma', 'Ελαττωματικός ΕΛΑΤΤΩΜΑΤΙΚΟΣ', 'ελαττωματικοσ ελαττωματικοσ'],
  ['Greek diaeresis', 'μαΐου ΜΑΪΟΥ', 'μαιου μαιου'],
  ['Armenian ligature, reformed spelling and capitals', 'Երևան Երեւան ԵՐԵՎԱՆ', 'երեւան երեւան երեւան'],
  ['Kazakh letters stay', 'ҚАЗАҚСТАН Ғ Ң Ө Ұ Ү Һ І Ә', 'қазақстан ғ ң ө ұ ү һ і ә'],
  ['Cyrillic letters that Unicode takes apart stay', 'ЙОД йод Їжак Ўсё Ѓ Ќ', 'йод йод їжак ўсе ѓ ќ'],
  ['ё falls to е, stress marks fall', 'ёлка ЕЛКА замо\u0301к', 'елка елка замок'],
  ['full width', 'ＡＢＣ－１２３', 'abc-123'],
  ['compatibility forms', 'ﬁlm ½ ㎏ Ⅳ №', 'film 1⁄2 kg iv no'],
  ['micro and ohm signs are the Greek letters', 'µF Ω', 'μf ω'],
  ['Hangul stays whole', '한국어', '한국어'],
  ['kana keeps its voicing, half width too', 'がか ｶﾞ', 'がか ガ'],
  ['vowel signs of Indian scripts stay', 'हिन्दी', 'हिन्दी'],
  ['Arabic points fall', 'مُحَمَّد', 'محمد'],
  ['what is not seen', 'so\u00ADlder\uFEFF jo\u200Dint\uFE0F', 'solder joint'],
])('IN-6: folding: %s', (_name, text, expected) => {
  expect(fold(text)).toBe(expected.normalize('NFC'))
})

test.each([
  ['қ', 'к'],
  ['ғ', 'г'],
  ['ң', 'н'],
  ['ө', 'о'],
  ['ұ', 'у'],
  ['ү', 'у'],
  ['ұ', 'ү'],
  ['һ', 'х'],
  ['і', 'и'],
  ['ә', 'а'],
  ['й', 'и'],
  ['ї', 'і'],
])('IN-6: %s and %s are different letters', (one, other) => {
  expect(fold(one)).not.toBe(fold(other))
})

test('IN-6: folding twice is folding once, whatever the composition and the case', () => {
  const alphabets = [
    [0x20, 0x24f],
    [0x300, 0x36f],
    [0x370, 0x3ff],
    [0x400, 0x52f],
    [0x531, 0x58a],
    [0x5d0, 0x6ff],
    [0x3040, 0x30ff],
    [0x4e00, 0x4eff],
    [0xac00, 0xacff],
    [0xff01, 0xff9f],
  ] as const
  const random = seeded(11)
  for (let round = 0; round < 3000; round++) {
    const [first, last] = alphabets[round % alphabets.length] ?? [0x20, 0x7e]
    const text = Array.from({ length: 12 }, () =>
      String.fromCodePoint(first + Math.floor(random() * (last - first + 1))),
    ).join('')
    const folded = fold(text)
    expect(fold(folded)).toBe(folded)
    expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
  }
})

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
