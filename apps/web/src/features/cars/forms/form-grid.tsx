import type { CarForm } from '@redress/contracts/car-forms'
import { columnName, writeCellRef } from '@redress/domain/cars/cell-ref'
import classes from './forms.module.css'

type Sheet = CarForm['sheets'][number]

type Props = {
  sheet: Sheet
  /** Names of the fields by cell. */
  filled: ReadonlyMap<string, string>
  chosen: string | null
  onChoose: (cell: string) => void
  labelOf: (cell: string) => string
}

const spareColumns = 2
const spareRows = 3

/** A sheet as it lies on the table: every cell is a button to point at. */
export function FormGrid({ sheet, filled, chosen, onChoose, labelOf }: Props) {
  const columns = Math.max(4, ...sheet.rows.map((row) => row.length), ...rightEnds(sheet)) + spareColumns
  const rows = sheet.rows.length + spareRows
  const hidden = hiddenCells(sheet)
  return (
    <div className={classes.scroll}>
      <table className={classes.sheet}>
        <thead>
          <tr>
            <th aria-hidden />
            {Array.from({ length: columns }, (_, n) => (
              <th key={columnName(n + 1)} scope="col">
                {columnName(n + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, r) => (
            <tr key={`row-${r + 1}`}>
              <th scope="row">{r + 1}</th>
              {Array.from({ length: columns }, (_, c) => {
                const cell = writeCellRef({ column: c + 1, row: r + 1 })
                if (hidden.has(cell)) return null
                const span = sheet.merged.find(({ row, column }) => row === r + 1 && column === c + 1)
                const field = filled.get(cell)
                return (
                  <td
                    key={cell}
                    colSpan={span?.columns}
                    rowSpan={span?.rows}
                    className={field ? classes.filled : undefined}
                  >
                    <button
                      type="button"
                      aria-label={labelOf(cell)}
                      aria-pressed={cell === chosen}
                      onClick={() => onChoose(cell)}
                    >
                      {field ?? sheet.rows[r]?.[c] ?? ''}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const rightEnds = ({ merged }: Sheet) => merged.map(({ column, columns }) => column + columns - 1)

/** Cells that a merged one covers. */
function hiddenCells({ merged }: Sheet): Set<string> {
  const hidden = new Set<string>()
  for (const { row, column, rows, columns } of merged) {
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        if (r !== row || c !== column) hidden.add(writeCellRef({ column: c, row: r }))
      }
    }
  }
  return hidden
}
