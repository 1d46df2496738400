import { describe, expect, test } from 'vitest'
import { patchSheet } from './patch-sheet.ts'

const sheet = (data: string) =>
  `<?xml version="1.0"?><worksheet xmlns="x"><dimension ref="A1:B3"/><cols><col min="1" max="1" width="33"/></cols><sheetData>${data}</sheetData><mergeCells count="1"><mergeCell ref="B1:D1"/></mergeCells></worksheet>`

describe('CAR-7: a customer’s own workbook is filled cell by cell', () => {
  test('a cell keeps its style; its neighbours and all around stay to the byte', () => {
    const before = sheet(
      '<row r="1" ht="40" spans="1:2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="7"/></row>',
    )
    expect(patchSheet(before, [{ cell: 'B1', value: 'C-2026-1' }])).toBe(
      sheet(
        '<row r="1" ht="40"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="7" t="inlineStr"><is><t xml:space="preserve">C-2026-1</t></is></c></row>',
      ).replace('<dimension ref="A1:B3"/>', ''),
    )
  })

  test('missing cells and rows are put in their order', () => {
    const before = sheet('<row r="2"><c r="A2"/><c r="D2"/></row><row r="9"/>')
    const after = patchSheet(before, [
      { cell: 'B2', value: 4 },
      { cell: 'AA2', value: 5 },
      { cell: 'A5', value: 6 },
      { cell: 'C9', value: 7 },
    ])
    expect(after).toContain(
      '<row r="2"><c r="A2"/><c r="B2"><v>4</v></c><c r="D2"/><c r="AA2"><v>5</v></c></row><row r="5"><c r="A5"><v>6</v></c></row><row r="9"><c r="C9"><v>7</v></c></row>',
    )
  })

  test('a formula in the cell gives way; text that looks like one stays text', () => {
    const before = sheet('<row r="1"><c r="A1" s="2"><f>LEN(B1)</f><v>0</v></c></row>')
    const after = patchSheet(before, [{ cell: 'A1', value: '=HYPERLINK("x")' }])
    expect(after).toContain(
      '<c r="A1" s="2" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK("x")</t></is></c>',
    )
    expect(after).not.toContain('<f>')
  })

  test('signs of XML are escaped and what XML cannot hold is left out', () => {
    const after = patchSheet(sheet(''), [{ cell: 'A1', value: '<b> & \u0001"\uD800' }])
    expect(after).toContain('>&lt;b&gt; &amp; "</t>')
  })

  test('rows and cells without references count from those before; a prefix is kept', () => {
    const before =
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c s="3"><x:v>1</x:v></x:c><x:c/></x:row></x:sheetData></x:worksheet>'
    expect(patchSheet(before, [{ cell: 'A1', value: 2 }])).toBe(
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c r="A1" s="3"><x:v>2</x:v></x:c><x:c/></x:row></x:sheetData></x:worksheet>',
    )
  })

  test('an empty sheet is filled too', () => {
    expect(patchSheet('<worksheet xmlns="x"><sheetData/></worksheet>', [{ cell: 'B2', value: 1 }])).toBe(
      '<worksheet xmlns="x"><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData></worksheet>',
    )
  })
})
