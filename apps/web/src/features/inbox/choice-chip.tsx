import { Checkbox, Popover, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconChevronDown, IconX } from '../../ui/icons.ts'
import classes from './filter-bar.module.css'

type Props<T extends string> = {
  name: string
  chosen: T[]
  choices: readonly T[]
  wordOf: (choice: T) => string
  onChange: (chosen: T[]) => void
}

export function ChoiceChip<T extends string>({ name, chosen, choices, wordOf, onChange }: Props<T>) {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  // The address follows a moment later; a tick that waits for it would flicker.
  const [ticked, setTicked] = useState(chosen)
  const written = chosen.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what the address says, not each new list
  useEffect(() => setTicked(chosen), [written])
  const value = chosen.map(wordOf).join(', ')
  const toggle = (choice: T) => {
    const next = choices.filter((c) => (c === choice) !== ticked.includes(c))
    setTicked(next)
    onChange(next)
  }
  return (
    <span className={value ? classes.chosen : classes.chip}>
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={classes.open} onClick={() => setOpen(!open)} aria-expanded={open}>
            {value ? (
              <>
                {name}: <b>{value}</b>
              </>
            ) : (
              <>
                {name} <IconChevronDown size={13} aria-hidden />
              </>
            )}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={name}>
          <Stack gap={10}>
            {choices.map((choice) => (
              <Checkbox
                key={choice}
                size="sm"
                label={wordOf(choice)}
                checked={ticked.includes(choice)}
                onChange={() => toggle(choice)}
              />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {value && (
        <button
          type="button"
          className={classes.clear}
          aria-label={t('filter.clear', { name })}
          onClick={() => onChange([])}
        >
          <IconX size={13} aria-hidden />
        </button>
      )}
    </span>
  )
}
