import { type KeyboardEvent, useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './grid.module.css'
import type { GridColumn, GridPlace } from './grid-types.ts'
import { isReadable, keptOf, shownOf } from './read-cell.ts'

type Props = {
  column: GridColumn<string>
  place: GridPlace
  value: string
  /** Says column and row to those who don't see the table. */
  label: string
  fault: string | undefined
  isReadOnly: boolean
  onChange: (value: string) => void
}

/** One field of the grid; what is typed stays as typed while one is in it, and reads as kept afterwards. */
export function GridCell({ column, place, value, label, fault, isReadOnly, onChange }: Props) {
  const { t, language } = useTexts()
  const [typed, setTyped] = useState<string | null>(null)
  const [before, setBefore] = useState(value)
  if (column.kind === 'readonly' || isReadOnly) {
    return <span className={classes.fixed}>{shownOf(column, value, language)}</span>
  }
  const isUnread = typed === null && !isReadable(column, value)
  const wrong = fault ?? (isUnread ? t('grid.not-pieces') : undefined)
  const faultId = `grid-fault-${place.row}-${place.column}-${column.key}`
  const field = {
    className: classes.input,
    'aria-label': label,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': wrong ? faultId : undefined,
    'data-place': `${place.row},${place.column}`,
    onFocus: () => setBefore(value),
    onBlur: () => setTyped(null),
    onKeyDown: (event: KeyboardEvent) => {
      // Esc takes back what was typed since one came here; a second one is the grid's.
      if (event.key !== 'Escape' || typed === null) return
      event.stopPropagation()
      setTyped(null)
      onChange(before)
    },
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value)
      onChange(keptOf(column, event.currentTarget.value, language))
    },
  }
  return (
    <>
      {column.kind === 'choice' ? (
        <select {...field} value={value}>
          {column.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : column.kind === 'text' ? (
        <textarea {...field} rows={1} value={typed ?? value} />
      ) : column.kind === 'day' ? (
        <input {...field} type="date" value={value} />
      ) : (
        <input
          {...field}
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? shownOf(column, value, language)}
        />
      )}
      {wrong && (
        <span id={faultId} className={classes.fault}>
          {wrong}
        </span>
      )}
    </>
  )
}
