import { Popover } from '@mantine/core'
import type { Clock } from '@redress/contracts/sla'
import { useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ClockBadge } from '../../ui/clock-badge.tsx'
import classes from './clock-button.module.css'
import { ClockCard } from './clock-card.tsx'

/** The badge of the record; a click opens its time bank. */
export function ClockButton({ number, clock }: { number: string; clock: Clock }) {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={300} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.button} aria-expanded={open} onClick={() => setOpen(!open)}>
          <ClockBadge clock={clock} named />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(`clock-kind.${clock.kind}`)}>
        <ClockCard number={number} kind={clock.kind} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
