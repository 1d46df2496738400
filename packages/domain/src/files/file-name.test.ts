import { expect, test } from 'vitest'
import { cleanFileName } from './file-name.ts'

test.each([
  ['Πληκτρολόγιο 3η σειρά.jpg', 'Πληκτρολόγιο 3η σειρά.jpg'],
  ['键盘.png', '键盘.png'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\Users\\Ewa\\photo.jpg', 'photo.jpg'],
  ['a\r\nset-cookie: x=1.txt', 'aset-cookie: x=1.txt'],
  ['photo\u202Egpj.exe', 'photogpj.exe'],
  ['\u0000\u0007.png', '.png'],
  ['  spaced name .pdf ', 'spaced name .pdf'],
  ['24%22 monitor%0D%0A.jpg', '24" monitor.jpg'],
  ['\uD800.jpg', '\uFFFD.jpg'],
])('AL-5: the sender’s name %j is kept as %j', (sent, kept) => {
  expect(cleanFileName(sent)).toBe(kept)
})

test('AL-5: a name has at most 200 characters and keeps its extension', () => {
  const long = cleanFileName(`${'😀'.repeat(300)}.jpeg`)
  expect([...long]).toHaveLength(200)
  expect(long.endsWith('😀.jpeg')).toBe(true)
  expect([...cleanFileName('x'.repeat(300))]).toHaveLength(200)
})
