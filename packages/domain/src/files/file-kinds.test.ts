import { expect, test } from 'vitest'
import { extensionOf, fileKinds, kindByMediaType, kindByName } from './file-kinds.ts'

test('AL-5: the extension is what follows the last dot, in any case', () => {
  expect(extensionOf('Φωτογραφία.JPG')).toBe('jpg')
  expect(extensionOf('report.pdf.exe')).toBe('exe')
  expect(extensionOf('.png')).toBe('')
  expect(extensionOf('photo.')).toBe('')
  expect(extensionOf('photo')).toBe('')
})

test('AL-5: a name of an allowed kind is found, any other is not', () => {
  expect(kindByName('keyboard.jpeg')?.mediaType).toBe('image/jpeg')
  expect(kindByName('batches.xlsx')?.name).toBe('xlsx')
  for (const name of [
    'a.svg',
    'a.html',
    'a.xml',
    'a.exe',
    'a.docm',
    'a.xlsm',
    'a.zip',
    'a.eml',
    'a.js',
    'a',
  ]) {
    expect(kindByName(name), name).toBeNull()
  }
})

test('AL-5: nothing on the list can act in a browser, and no extension means two kinds', () => {
  const extensions = fileKinds.flatMap((kind) => kind.extensions)
  expect(new Set(extensions).size).toBe(extensions.length)
  expect(new Set(fileKinds.map((kind) => kind.mediaType)).size).toBe(fileKinds.length)
  for (const { mediaType } of fileKinds) expect(mediaType).not.toMatch(/html|xml$|svg|script/)
  expect(kindByMediaType('text/html')).toBeNull()
  expect(kindByMediaType('image/svg+xml')).toBeNull()
})
