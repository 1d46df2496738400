import { Autocomplete } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import classes from './intake.module.css'

type Suggestion = { name: string; also?: string; onHold?: boolean }

type Props = {
  label: string
  value: string
  suggestions: Suggestion[]
  error?: ReactNode
  hint?: ReactNode
  required?: boolean
  autoFocus?: boolean
  place: string
  onChange: (value: string) => void
  /** One of the suggestions was taken, not only typed. */
  onChosen?: (name: string) => void
}

/** Type, Enter takes the first hit; what fits none stays as typed. */
export function SuggestField({ suggestions, hint, place, onChosen, ...props }: Props) {
  const byName = new Map(suggestions.map((one) => [one.name, one]))
  const [isOpen, setOpen] = useState(false)

  /** Hits that arrive after the last letter are not marked yet: Enter takes the first of them all the same. */
  function takeFirst(event: KeyboardEvent<HTMLInputElement>) {
    const first = suggestions[0]
    const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '')
    const isPlain =
      event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing
    if (!isPlain || !isOpen || !first || !list || list.querySelector('[data-combobox-selected]')) return
    event.preventDefault()
    onChosen?.(first.name)
    props.onChange(first.name)
    setOpen(false)
  }

  return (
    <Autocomplete
      {...props}
      data-place={place}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[...byName.keys()]}
      filter={({ options, limit }) => options.slice(0, limit)}
      maxLength={200}
      // As many as fit without scrolling: whoever sees none of them types on.
      limit={6}
      maxDropdownHeight={420}
      selectFirstOptionOnChange
      // Folded until something is typed or asked for by the arrow: it would hide the fields below.
      openOnFocus={false}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onKeyDown={takeFirst}
      {...(onChosen ? { onOptionSubmit: onChosen } : {})}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      renderOption={({ option }) => {
        const one = byName.get(option.value)
        return (
          <span className={classes.option}>
            <span>{option.value}</span>
            {one?.also && <span className={classes.quiet}>{one.also}</span>}
            {one?.onHold && <HoldPlate />}
          </span>
        )
      }}
    />
  )
}
