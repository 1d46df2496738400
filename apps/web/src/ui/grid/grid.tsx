import { ActionIcon, Button } from '@mantine/core'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPlus, IconX } from '../icons.ts'
import classes from './grid.module.css'
import { GridCell } from './grid-cell.tsx'
import type { GridFaults } from './grid-faults.ts'
import { isWithin } from './grid-range.ts'
import type { GridCells, GridChange, GridColumn, GridRow } from './grid-types.ts'
import { shownOf } from './read-cell.ts'
import { useGridKeys } from './use-grid-keys.ts'

type Props<K extends string> = {
  /** What the table holds, for those who don't see its heading. */
  label: string
  columns: readonly GridColumn<K>[]
  rows: readonly GridRow<K>[]
  /** How a row is called in the names of its fields; its number otherwise. */
  nameOf?: (row: GridRow<K>, index: number) => string
  /** What is wrong, by `<row id>.<key>`. */
  faults?: GridFaults
  /** The last line, e.g. sums. */
  totals?: Partial<GridCells<K>> & { label: string }
  isReadOnly?: boolean
  onChange: (changes: GridChange<K>[]) => void
  /** Absent where no row can be added; several at once when a block is pasted over the end. */
  onAdd?: (cells: Partial<GridCells<K>>[]) => void
  onRemove?: (row: GridRow<K>) => void
  mayRemove?: (row: GridRow<K>) => boolean
}

/**
 * A small table of records to write in, with the keys of a spreadsheet and its clipboard; on a phone each row is a
 * card. Use: `const grid = useGridRows({ name, stored, blank, isReady, send, remove, isReadOnly })` keeps what is typed and
 * saves it, then
 *
 *     <Grid label={…} columns={columns} rows={grid.rows} faults={grid.faults}
 *           onChange={grid.change} onAdd={grid.add} onRemove={grid.remove} />
 *     <GridState grid={grid} columns={columns} />
 *
 * Rows and columns are data (grid-types.ts). Values that the page computes are put into the cells of `readonly` columns.
 */
export function Grid<K extends string>(props: Props<K>) {
  const { label, columns, rows, totals, isReadOnly = false, faults = {}, onChange, onAdd, onRemove } = props
  const { t, language } = useTexts()
  const { root, range, said, on } = useGridKeys({
    columns,
    rows,
    onChange,
    onAdd: isReadOnly ? undefined : onAdd,
  })
  const nameOf = (row: GridRow<K>, index: number) => props.nameOf?.(row, index) || String(index + 1)
  const hasRemove = onRemove !== undefined && !isReadOnly
  return (
    <div className={classes.grid} ref={root} {...(isReadOnly ? {} : on)}>
      <span data-edge="start" tabIndex={-1} className={classes.edge} />
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-kind={column.kind} style={{ minWidth: widthOf(column) }}>
                {column.label}
              </th>
            ))}
            {hasRemove && <td className={classes.act} />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.id}>
              {columns.map((column, index) => (
                <td
                  key={column.key}
                  data-label={column.label}
                  data-kind={column.kind}
                  data-wrong={faults[`${row.id}.${column.key}`] !== undefined}
                  data-marked={isWithin(range, { row: rowIndex, column: index })}
                >
                  <GridCell
                    column={column}
                    place={{ row: rowIndex, column: index }}
                    value={row.cells[column.key]}
                    label={`${column.label}, ${nameOf(row, rowIndex)}`}
                    fault={faults[`${row.id}.${column.key}`]}
                    isReadOnly={isReadOnly}
                    onChange={(value) => onChange([{ id: row.id, key: column.key, value }])}
                  />
                </td>
              ))}
              {hasRemove && (
                <td className={classes.act}>
                  {(props.mayRemove?.(row) ?? true) && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('grid.remove', { name: nameOf(row, rowIndex) })}
                      onClick={() => onRemove(row)}
                    >
                      <IconX size={16} aria-hidden />
                    </ActionIcon>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
        {totals && (
          <tfoot>
            <tr>
              {columns.map((column, index) => (
                <td key={column.key} data-label={column.label} data-kind={column.kind}>
                  {index === 0
                    ? totals.label
                    : totals[column.key] && shownOf(column, totals[column.key] ?? '', language)}
                </td>
              ))}
              {hasRemove && <td className={classes.act} />}
            </tr>
          </tfoot>
        )}
      </table>
      {onAdd && !isReadOnly && (
        <Button
          size="compact-sm"
          variant="default"
          data-add
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onAdd([{}])}
        >
          {t('grid.add')}
        </Button>
      )}
      <p role="status" className={classes.said}>
        {said}
      </p>
      <span data-edge="end" tabIndex={-1} className={classes.edge} />
    </div>
  )
}

function widthOf(column: GridColumn<string>): string | undefined {
  return column.width === undefined ? undefined : `${column.width}rem`
}
