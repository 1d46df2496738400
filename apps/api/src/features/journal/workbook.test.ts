import { write as writeWorkbook } from 'hucre'
import { expect, test } from 'vitest'
import { isWorkbookFault, sheetNames, sheetRows } from './workbook.ts'

test('IN-10: hidden sheets are not offered; formulas are their values; empty rows are left out', async () => {
  const bytes = await writeWorkbook({
    sheets: [
      { name: 'Hidden', hidden: true, rows: [['x']] },
      {
        name: 'Journal',
        rows: [
          ['No', 'Closed', 'When'],
          [null, null, null],
          [7, true, new Date(Date.UTC(2024, 1, 14, 8, 30))],
        ],
      },
    ],
  })
  expect(await sheetNames(bytes)).toEqual(['Journal'])
  const rows = []
  for await (const row of sheetRows(bytes, 'Journal')) rows.push(row)
  expect(rows).toEqual([
    { line: 1, cells: ['No', 'Closed', 'When'] },
    { line: 3, cells: ['7', 'true', '2024-02-14 08:30:00'] },
  ])
})

test('AL-4: what the library says of a broken workbook is a fault of the file, not of ours', async () => {
  const broken = await sheetNames(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])).catch(
    (error: unknown) => error,
  )
  expect(isWorkbookFault(broken)).toBe(true)
  expect(isWorkbookFault(new Error('ours'))).toBe(false)
})
