import type { BorderStyle, CellStyle } from 'hucre'

const line = { style: 'thin', color: { rgb: 'C5CCD6' } } as const
const box: BorderStyle = { top: line, right: line, bottom: line, left: line }
const filled = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
})
const top = { vertical: 'top', wrapText: true } as const

/** The look of the cells; the same colours as on paper. */
export const looks = {
  title: {
    font: { name: 'Arial', size: 16, bold: true, color: { rgb: '0B3F70' } },
    alignment: { vertical: 'center' },
  },
  number: {
    font: { name: 'Arial', size: 14, bold: true, color: { rgb: '0B3F70' } },
    alignment: { horizontal: 'right', vertical: 'center' },
  },
  subject: { font: { name: 'Arial', size: 11, bold: true }, alignment: top },
  quiet: { font: { name: 'Arial', size: 9, color: { rgb: '475467' } }, alignment: top },
  bar: {
    font: { name: 'Arial', size: 11, bold: true, color: { rgb: 'FFFFFF' } },
    fill: filled('0B3F70'),
    alignment: { vertical: 'center' },
  },
  sub: {
    font: { name: 'Arial', size: 10, bold: true, color: { rgb: '0B3F70' } },
    alignment: { vertical: 'bottom' },
  },
  label: {
    font: { name: 'Arial', size: 9, color: { rgb: '475467' } },
    fill: filled('EEF3F8'),
    border: box,
    alignment: top,
  },
  value: { font: { name: 'Arial', size: 10 }, border: box, alignment: { ...top, horizontal: 'left' } },
  numeric: {
    font: { name: 'Arial', size: 10 },
    border: box,
    alignment: { ...top, horizontal: 'right', indent: 1 },
  },
  head: { font: { name: 'Arial', size: 9, bold: true }, fill: filled('EEF3F8'), border: box, alignment: top },
  total: {
    font: { name: 'Arial', size: 10, bold: true },
    fill: filled('EEF3F8'),
    border: box,
    alignment: { ...top, horizontal: 'right', indent: 1 },
  },
} as const satisfies Record<string, CellStyle>
