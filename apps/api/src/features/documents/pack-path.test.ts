import { expect, test } from 'vitest'
import { packPath } from './pack-path.ts'

test.each([
  ['photo.jpg', 'evidence/007_photo.jpg'],
  ['Prüfbericht Łódź 按键.pdf', 'evidence/007_Prüfbericht Łódź 按键.pdf'],
  ['../../etc/passwd', 'evidence/007_passwd'],
  ['C:\\boot.ini', 'evidence/007_boot.ini'],
  ['a<b>:"c|d?*.txt', 'evidence/007_a_b___c_d__.txt'],
  ['two\nlines.txt', 'evidence/007_twolines.txt'],
  ['..', 'evidence/007_file'],
  ['', 'evidence/007_file'],
  ['report. . ', 'evidence/007_report'],
  ['u\u0308.txt', 'evidence/007_ü.txt'],
])('C18: the file %j lies in the pack as %j', (name, path) => {
  expect(packPath('evidence', 7, name)).toBe(path)
})

test('C18: a long name keeps its ending and stays short', () => {
  const path = packPath('evidence', 1, `${'按'.repeat(190)}.jpeg`)
  expect(path).toMatch(/^evidence\/001_按+\.jpeg$/)
  expect(Buffer.byteLength(path)).toBeLessThan(220)
})
