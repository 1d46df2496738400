import { carGates, disciplines } from '@redress/domain/cars/car'
import { causeKinds } from '@redress/domain/cars/cause'
import { fieldsOf, isCarField } from '@redress/domain/cars/fields'
import { formActionDisciplines, formHeadFields, formTables } from '@redress/domain/cars/form-fields'
import type { StaffTexts } from '../../../lib/staff-texts.tsx'

type Choice = { value: string; label: string }
type Group = { group: string; items: Choice[] }

/** `#` stands where the number of the row goes. */
export const rowMark = '#'

/** Said before the column, so that a filled cell says by itself which table it is from. */
const tableNames: Readonly<Record<string, string>> = {
  member: 'D1',
  stock: 'D3',
  'action:d3': 'D3',
  'action:d5': 'D5',
  'action:d6': 'D6',
  'action:d7': 'D7',
  document: 'D7',
}

/** All that a cell can be filled from, in the order of the sheet. */
export function formChoices({ t }: StaffTexts): Group[] {
  const rows = (table: keyof typeof formTables, prefix: string = table) =>
    formTables[table].map((column) => ({
      value: `${prefix}:${rowMark}:${column}`,
      label: `${tableNames[prefix] ?? ''} ${t(`form-column.${column}`)}`.trim(),
    }))
  return [
    {
      group: t('form.head'),
      items: formHeadFields.map((value) => ({ value, label: t(`form-field.${value}`) })),
    },
    { group: `D1 ${t('discipline.d1')}`, items: rows('member') },
    ...disciplines.flatMap((discipline) => {
      const written = fieldsOf(discipline).map((value) => ({
        value: value as string,
        label: t(`car-field.${value}`),
      }))
      return written.length === 0
        ? []
        : [{ group: `${discipline.toUpperCase()} ${t(`discipline.${discipline}`)}`, items: written }]
    }),
    { group: t('form.stock'), items: rows('stock') },
    {
      group: t('form.roots'),
      items: causeKinds.map((kind) => ({ value: `root:${kind}`, label: t(`form-root.${kind}`) })),
    },
    ...formActionDisciplines.map((discipline) => ({
      group: t('form.actions', { discipline: discipline.toUpperCase() }),
      items: rows('action', `action:${discipline}`),
    })),
    { group: t('form.documents'), items: rows('document') },
    {
      group: t('form.signatures'),
      items: carGates.flatMap((gate) =>
        (['name', 'date'] as const).map((part) => ({
          value: `signature:${gate}:${part}`,
          label: `${t(`gate.${gate}`)}: ${t(`form-column.${part}`)}`,
        })),
      ),
    },
  ]
}

/** 'action:d3:2:title' → the choice without its row, and the row. */
export function splitField(field: string): { choice: string; row: number | null } {
  const row = isCarField(field) ? undefined : /:(\d{1,2}):/.exec(field)?.[1]
  return row === undefined
    ? { choice: field, row: null }
    : { choice: field.replace(/:\d{1,2}:/, `:${rowMark}:`), row: Number(row) }
}

export function joinField(choice: string, row: number): string {
  return choice.replace(rowMark, String(row))
}
