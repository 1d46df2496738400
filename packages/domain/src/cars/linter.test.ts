import { describe, expect, test } from 'vitest'
import type { Discipline } from './car.ts'
import type { CarFieldName } from './fields.ts'
import { isOverridden, lintField, lintText } from './linter.ts'
import { isTraining } from './linter-rules.ts'

const rulesIn = (discipline: Discipline, text: string) => [
  ...new Set(lintText({ place: 'action:1', discipline, text }).map(({ rule }) => rule)),
]

describe('CAR-9: words a reviewer strikes out', () => {
  test.each([
    ['d3', 'We will sort the stock at the customer.', 'future-tense'],
    ['d3', 'The warehouse is going to be checked.', 'future-tense'],
    ['d3', 'Sorting is planned for Monday.', 'future-tense'],
    ['d3', 'Stock in transit to be checked by 12 July.', 'future-tense'],
    ['d3', 'Zapas zostanie posortowany w poniedziałek.', 'future-tense'],
    ['d3', 'Sprawdzimy wyroby u klienta.', 'future-tense'],
    ['d6', 'Nowa procedura będzie wdrożona w maju.', 'future-tense'],
    ['d3', '我们将会对库存进行全检。', 'future-tense'],
    ['d3', '计划于下周一完成筛选。', 'future-tense'],
    ['d6', '后续会安排验证。', 'future-tense'],
    ['d7', 'PFMEA will be updated.', 'will-be-updated'],
    ['d7', 'Update planned in July', 'will-be-updated'],
    ['d7', 'Plan kontroli zostanie zaktualizowany.', 'will-be-updated'],
    ['d7', '控制计划将更新。', 'will-be-updated'],
    ['d4', 'Root cause: operator error.', 'person-as-cause'],
    ['d4', 'Human mistake at station 4', 'person-as-cause'],
    ['d4', 'Przyczyną był błąd operatora.', 'person-as-cause'],
    ['d4', 'Nieuwaga pracownika', 'person-as-cause'],
    ['d4', '作业员疏忽造成漏装', 'person-as-cause'],
    ['d4', '人为失误', 'person-as-cause'],
    ['d2', 'This is the customer’s fault.', 'blame'],
    ['d4', 'Usterka powstała z winy dostawcy.', 'blame'],
    ['d4', '这是客户自己的问题。', 'blame'],
    ['d4', 'The oven was probably too cold.', 'speculation'],
    ['d4', 'The relay might have stuck.', 'speculation'],
    ['d4', 'Prawdopodobnie zbyt niska temperatura.', 'speculation'],
    ['d4', '可能是温度过低。', 'speculation'],
    ['d4', '推测为继电器粘连', 'speculation'],
    ['d8', 'We are sorry for the inconvenience.', 'apology'],
    ['d8', 'Przepraszamy za niedogodności.', 'apology'],
    ['d2', '对此深表歉意。', 'apology'],
    ['d3', 'Some parts were found bad.', 'vague-quantity'],
    ['d2', 'Several of the customer boxes are affected', 'vague-quantity'],
    ['d3', 'Znaleziono kilka wadliwych sztuk.', 'vague-quantity'],
    ['d3', '发现少量产品不良', 'vague-quantity'],
    ['d2', 'Keys are dead because the ink is soft.', 'cause-in-problem'],
    ['d2', 'Klawisze nie działają z powodu miękkiej farby.', 'cause-in-problem'],
    ['d2', '由于油墨未固化，按键失灵。', 'cause-in-problem'],
  ] as const)('%s “%s” is %s', (discipline, text, rule) => {
    expect(rulesIn(discipline, text)).toEqual([rule])
  })
})

test.each([
  'Operator did not scan the reel',
  'The inspector overlooked the scratch',
  'Operator nie zeskanował rolki',
  'Kontrolerka przeoczyła rysę',
  '作业员未扫描料盘',
])('CAR-9: “%s” is a fact on the way, and no root cause', (text) => {
  const written = { place: 'cause:1', discipline: 'd4', text } as const
  expect(lintText(written)).toEqual([])
  expect(lintText({ ...written, isEnd: true }).map(({ rule }) => rule)).toEqual(['person-as-cause'])
})

describe('CAR-9: harmless words that look alike', () => {
  test.each([
    ['d3', 'The goodwill delivery was sorted; 400 of 400 checked.'],
    ['d3', 'Sorted at the customer’s free will store.'],
    ['d3', 'Zapas pozostał w magazynie, sprawdzono 400 sztuk.'],
    ['d3', 'Wdrożyliśmy i sprawdziliśmy: część A, 400 sztuk.'],
    ['d3', '将不良品隔离，共69件。'],
    ['d3', '已将库存全检，检查400件，不良69件。'],
    ['d3', '待检区400件已清查'],
    ['d5', 'Interlock will be fitted to zone 3'],
    ['d7', 'PFMEA updated to revision 7 on 3 July.'],
    ['d7', 'PFMEA zaktualizowano do rewizji 7.'],
    ['d7', '控制计划已更新至C版。'],
    ['d4', 'The fixture is error-proof; human error proofing was missing.'],
    ['d4', 'The operator panel shows no alarm.'],
    ['d4', 'Panel operatora nie pokazuje alarmu.'],
    ['d4', '操作面板无报警。作业员按指导书操作。'],
    ['d4', '作业员未接受培训'],
    ['d4', 'It is not possible to close the lid; unlikely values were ruled out.'],
    ['d4', 'Zamknięcie jest niemożliwe.'],
    ['d4', '温度不可能超过130°C；尽可能缩短；可能性已排除。'],
    ['d4', 'In May the line was moved.'],
    ['d2', 'Most recently found at final test: 12 of 700.'],
    ['d2', 'Część zamienna nr 4, 12 z 700'],
    ['d2', '其他部分无异常，12件不良'],
    ['d2', 'The driver of the display is dark.'],
    ['d3', 'The default was set to 130 °C.'],
    ['d4', 'The fault of the sensor is proven; supplier 0.71.'],
    ['d4', 'Wina musujące są produktem klienta.'],
    ['d8', 'Thanks to the team.'],
  ] as const)('%s “%s”', (discipline, text) => {
    expect(rulesIn(discipline, text)).toEqual([])
  })
})

describe('CAR-9: where a rule counts', () => {
  test.each([
    ['d2.ourDescription', 'Dead because of damp', ['cause-in-problem']],
    ['d2.effectAtCustomer', 'The line stopped because the keys were dead', []],
    ['d2.customersWords', 'We are sorry, probably some parts are bad because of damp', []],
    ['d4.occurrence', 'The relay will stick at 92 °C', []],
    ['d3.cleanFrom', '2026-07-04', []],
  ] as const)('%s “%s” → %j', (name, text, rules) => {
    expect(lintField(name as CarFieldName, text).map(({ rule }) => rule)).toEqual(rules)
  })

  test('the finding says where the words stand', () => {
    const text = 'Sorted at ours. We will sort at the customer.'
    const [finding] = lintField('d3.areasInformed', text)
    expect(finding && text.slice(finding.from, finding.to)).toBe(finding?.words)
    expect(finding?.words).toBe('will sort')
  })
})

test('CAR-9: a reason counts for these very words; others elsewhere in the text change nothing', () => {
  const found = (text: string) => {
    const [first] = lintField('d4.occurrence', text)
    if (!first) throw new Error('nothing found')
    return first
  }
  const { rule, place, wordsHash } = found('It was probably damp. Nothing else.')
  const overrides = [{ rule, place, wordsHash, reason: 'Quoted', by: 'Jan', at: '2026-07-04T10:00:00Z' }]
  expect(isOverridden({ overrides }, found('It was  probably damp. Something else.'))).toBe(true)
  expect(isOverridden({ overrides }, found('It was probably cold. Nothing else.'))).toBe(false)
})

test.each([
  ['Operators retrained', true],
  ['Przeszkolono operatorów', true],
  ['对员工进行培训', true],
  ['Interlock fitted to zone 3', false],
  ['Strainer replaced', false],
  ['Założono blokadę', false],
  ['加装联锁', false],
] as const)('CAR-9: “%s” is training: %s', (title, is) => {
  expect(isTraining(title)).toBe(is)
})
