import { Table, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import list from '../../ui/list-section.module.css'
import classes from './catalog.module.css'

export type Column<T> = {
  name: string
  /** Figures stand at the right edge, under each other. */
  figure?: boolean
  /** Its heading is for screen readers only. */
  quiet?: boolean
  of: (row: T) => ReactNode
}

type Props<T> = { label: string; rows: T[]; columns: Column<T>[]; width: number; isOff?: (row: T) => boolean }

/** A plain table of master data; on a phone it scrolls by itself. */
export function MasterTable<T extends { id: string }>({ label, rows, columns, width, isOff }: Props<T>) {
  return (
    <Table.ScrollContainer minWidth={width} type="native">
      <Table verticalSpacing={4} className={list.table} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.name} className={column.figure ? classes.figure : undefined}>
                {column.quiet ? <VisuallyHidden>{column.name}</VisuallyHidden> : column.name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id} className={isOff?.(row) ? classes.off : undefined}>
              {columns.map((column) => (
                <Table.Td
                  key={column.name}
                  className={column.figure ? classes.figure : column.quiet ? list.acts : undefined}
                >
                  {column.of(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
