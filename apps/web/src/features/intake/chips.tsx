import classes from './intake.module.css'

type Chip = { value: string; label: string; keys?: string }

type Props = { label: string; chips: Chip[]; chosen: string; onChoose: (value: string) => void }

/** A few answers, one of them; pressed once more it is taken back. */
export function Chips({ label, chips, chosen, onChoose }: Props) {
  return (
    <fieldset className={classes.chips}>
      <legend className={classes.legend}>{label}</legend>
      {chips.map(({ value, label: words, keys }) => (
        <button
          key={value}
          type="button"
          className={classes.chip}
          aria-pressed={chosen === value}
          aria-keyshortcuts={keys}
          onClick={() => onChoose(chosen === value ? '' : value)}
        >
          {words}
          {keys && <kbd className={classes.keys}>{keys}</kbd>}
        </button>
      ))}
    </fieldset>
  )
}
