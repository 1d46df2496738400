import { useTexts } from '../../lib/staff-texts.tsx'
import { IconChevronDown, IconX } from '../../ui/icons.ts'
import classes from './filter-bar.module.css'

type Props = { name: string; value: string | null; onOpen: () => void; onClear: () => void }

/** A filter chosen from very many: the page opens a dialog for it. */
export function PickChip({ name, value, onOpen, onClear }: Props) {
  const { t } = useTexts()
  if (value === null) {
    return (
      <span className={classes.chip}>
        <button type="button" className={classes.open} onClick={onOpen} aria-haspopup="dialog">
          {name} <IconChevronDown size={13} aria-hidden />
        </button>
      </span>
    )
  }
  return (
    <span className={classes.chosen}>
      <button type="button" className={classes.open} onClick={onOpen} aria-haspopup="dialog">
        {name}: <b>{value}</b>
      </button>
      <button
        type="button"
        className={classes.clear}
        aria-label={t('filter.clear', { name })}
        onClick={onClear}
      >
        <IconX size={13} aria-hidden />
      </button>
    </span>
  )
}
