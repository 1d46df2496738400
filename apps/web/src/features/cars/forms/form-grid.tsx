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
  const columnNumbers = numbers(columns)
  const rowNumbers = numbers(sheet.rows.length + spareRows)
  const hidden = hiddenCells(sheet)
  return (
    <div className={classes.scroll}>
      <table className={classes.sheet}>
        <thead>
          <tr>
            <th aria-hidden />
            {columnNumbers.map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowNumbers.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columnNumbers.map((column) => {
                const cell = writeCellRef({ column, row })
                if (hidden.has(cell)) return null
                const span = sheet.merged.find((one) => one.row === row && one.column === column)
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
                      {field ?? sheet.rows[row - 1]?.[column - 1] ?? ''}
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

const numbers = (most: number) => Array.from({ length: most }, (_, index) => index + 1)

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
