import { ActionIcon, Button, Tooltip } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { IconBolt, IconCopy, IconUser } from '../../ui/icons.ts'
import { SeverityBars } from '../../ui/severity-bars.tsx'
import classes from './complaint-header.module.css'
import { SubjectEdit } from './subject-edit.tsx'

type Props = {
  record: Complaint
  onCopy: () => void
  onAssign: () => void
  onTake: () => void
  /** Its clocks, each with its time bank. */
  clocks: React.ReactNode
  /** Way through the view it was opened from. */
  neighbours: React.ReactNode
}

/** The state in five seconds: number, subject, severity, clock, people. */
export function ComplaintHeader({ record, onCopy, onAssign, onTake, clocks, neighbours }: Props) {
  const { t } = useTexts()
  const mayTake = useMay('complaint.take')
  const onHold = record.lines.some((line) => line.hold !== null)
  return (
    <header className={classes.header}>
      <div className={classes.first}>
        <span className={classes.number}>{record.number}</span>
        <Tooltip label={t('header.copy')}>
          <ActionIcon size={26} aria-label={t('header.copy')} onClick={onCopy}>
            <IconCopy size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <SubjectEdit record={record} />
        <div className={classes.neighbours}>{neighbours}</div>
      </div>
      <div className={classes.second}>
        <SeverityBars severity={record.severity} named />
        {record.urgent && (
          <span className={classes.urgent} title={t('urgent.hint')}>
            <IconBolt size={15} aria-hidden /> {t('urgent.word')}
          </span>
        )}
        {onHold && <HoldPlate />}
        {clocks}
        <span className={classes.kind}>
          {t(record.kind === 'claim' ? 'kind.claim-unconfirmed' : `kind.${record.kind}`)}
        </span>
        <span className={classes.person}>
          <IconUser size={15} stroke={1.6} aria-hidden />
          {record.responsible ? record.responsible.name : t('responsible.nobody')}
        </span>
        {mayTake && !record.responsible && (
          <Button size="compact-sm" onClick={onTake}>
            {t('peek.take')}
          </Button>
        )}
        {mayTake && (
          <Button size="compact-sm" variant="default" onClick={onAssign}>
            {t('peek.assign')}
          </Button>
        )}
      </div>
    </header>
  )
}
