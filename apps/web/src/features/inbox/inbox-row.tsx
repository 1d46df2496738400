import { VisuallyHidden } from '@mantine/core'
import type { InboxRow as Row } from '@redress/contracts/inbox'
import { memo, type MouseEvent as ReactMouseEvent } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { ClockBadge } from '../../ui/clock-badge.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { IconArrowDownLeft, IconArrowUpRight, IconBolt } from '../../ui/icons.ts'
import { SeverityBars } from '../../ui/severity-bars.tsx'
import { StepMark } from '../../ui/step-mark.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import classes from './inbox-table.module.css'

type Props = {
  row: Row
  index: number
  top: number
  height: number
  isCurrent: boolean
  /** Tab enters the list at one row; J and K go on from there. */
  isEntry: boolean
  href: string
  linkState: unknown
  /** Null where rows can't be chosen for one act on several. */
  isChosen: boolean | null
  onChoose: (number: string, isRange: boolean) => void
  onFocus: (number: string) => void
  onOpen: (number: string) => void
}

export const InboxRow = memo(function InboxRow(props: Props) {
  const { row, isCurrent, isChosen } = props
  const { t } = useTexts()
  const waits = row.lastWordBy === 'customer'

  function clicked(event: ReactMouseEvent) {
    const onLink = event.target instanceof Element && event.target.closest('a, label') !== null
    const selecting = (window.getSelection()?.toString() ?? '') !== ''
    if (!onLink && !selecting) props.onOpen(row.number)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the virtual table
    // biome-ignore lint/a11y/useFocusableInteractive: the link inside takes the focus
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is the way of the keyboard
    <div
      role="row"
      aria-rowindex={props.index + 2}
      aria-current={isCurrent ? 'true' : undefined}
      data-key-row
      data-choosable={isChosen !== null}
      className={isCurrent ? `${classes.row} ${classes.current}` : classes.row}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
      onClick={clicked}
    >
      {isChosen !== null && (
        <Cell className={classes.choice}>
          <label>
            <input
              type="checkbox"
              aria-label={t('inbox.choose', { number: row.number })}
              tabIndex={props.isEntry ? 0 : -1}
              checked={isChosen}
              onChange={({ nativeEvent }) =>
                props.onChoose(row.number, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
              }
            />
          </label>
        </Cell>
      )}
      <Cell className={classes.clock}>{row.clock && <ClockBadge clock={row.clock} />}</Cell>
      <Cell className={classes.number}>
        <Link
          to={props.href}
          state={props.linkState}
          data-row-link={row.number}
          tabIndex={props.isEntry ? 0 : -1}
          onFocus={() => props.onFocus(row.number)}
        >
          {row.number}
        </Link>
      </Cell>
      <Cell className={classes.severity}>
        <SeverityBars severity={row.severity} />
      </Cell>
      <Cell className={classes.subject} title={`${row.subject} – ${row.customer}`}>
        {row.urgent && (
          <span className={classes.urgent} title={t('urgent.hint')}>
            <IconBolt size={14} aria-hidden />
            <VisuallyHidden>{t('urgent.word')}</VisuallyHidden>
          </span>
        )}
        <span className={waits ? classes.waiting : classes.subjectText}>{row.subject}</span>
        <span className={classes.customer}>{row.customer}</span>
      </Cell>
      <Cell className={classes.product}>
        <span className={classes.productText}>
          {[row.product, row.batch].filter((word) => word !== '').join(' · ')}
        </span>
        {row.moreLines > 0 && (
          <span className={classes.more} title={t('inbox.more-lines', { count: row.moreLines })}>
            +{row.moreLines}
          </span>
        )}
        {row.onHold && <HoldPlate />}
      </Cell>
      <Cell className={classes.step}>
        <StepMark step={row.step} />
      </Cell>
      <Cell className={classes.responsible}>
        {row.responsible ? (
          row.responsible.name
        ) : (
          <span className={classes.nobody}>{t('responsible.nobody')}</span>
        )}
      </Cell>
      <Cell className={classes.channel}>
        <ChannelIcon channel={row.channel} />
      </Cell>
      <Cell className={classes.lastWord}>
        <span title={t(waits ? 'last-word.customer' : 'last-word.us')} className={classes.lastWordIcon}>
          {waits ? <IconArrowDownLeft size={14} aria-hidden /> : <IconArrowUpRight size={14} aria-hidden />}
          <VisuallyHidden>{t(waits ? 'last-word.customer' : 'last-word.us')}</VisuallyHidden>
        </span>
        <TimeStamp at={row.lastWordAt} />
      </Cell>
    </div>
  )
})

function Cell(props: { className: string | undefined; title?: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the virtual table
    <div role="cell" title={props.title} className={`${classes.cell} ${props.className ?? ''}`}>
      {props.children}
    </div>
  )
}
