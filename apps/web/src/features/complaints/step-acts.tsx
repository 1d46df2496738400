import { Button, Menu } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { useState } from 'react'
import { useMay, useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconChevronDown } from '../../ui/icons.ts'
import { useTakeStep, useUndoMerge } from './judgement/judgement.mutations.ts'
import { RefusalNotice } from './judgement/refusal-notice.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { StepWithReason } from './step-with-reason.tsx'
import { RepeatDialog } from './repeat-dialog.tsx'
import { chooseStep } from './step-choice.ts'
import classes from './step-track.module.css'

type Reasoned = 'withdraw' | 'reopen' | 'analyse-again'

/** The step that comes next as a button, named by its outcome; the ways aside and back in a menu. */
export function StepActs({ record }: { record: Complaint }) {
  const { t } = useTexts()
  const { permissions } = useMe()
  const mayWork = useMay('complaint.work')
  const mayMerge = useMay('complaint.merge')
  const step = useTakeStep(record.number)
  const undo = useUndoMerge(record.number)
  const [asking, setAsking] = useState<Reasoned | 'merge' | 'repeat' | null>(null)
  const { onward, others } = chooseStep(record)
  const allowed = others.filter((next) => permissions.includes(next.permission))
  const close = () => setAsking(null)

  function choose(action: Complaint['nextSteps'][number]['action']) {
    if (action === 'merge' || action === 'withdraw' || action === 'reopen' || action === 'analyse-again') {
      setAsking(action)
    }
  }

  const { version } = record
  const error = step.error ?? undo.error
  return (
    <div className={classes.acts}>
      {onward && onward.action !== 'merge' && permissions.includes(onward.permission) && (
        <Button
          size="compact-md"
          disabled={onward.missing.length > 0}
          loading={step.isPending}
          onClick={() => onward.action !== 'merge' && step.mutate({ version, action: onward.action })}
        >
          {t(`step-act.${onward.action}`)}
        </Button>
      )}
      {record.step === 'merged' && mayMerge && (
        <Button size="compact-md" loading={undo.isPending} onClick={() => undo.mutate({ version })}>
          {t('step-act.undo-merge')}
        </Button>
      )}
      {(allowed.length > 0 || mayWork) && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Button
              size="compact-md"
              variant="default"
              rightSection={<IconChevronDown size={14} aria-hidden />}
            >
              {t('step-act.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {allowed.map(({ action }) => (
              <Menu.Item key={action} onClick={() => choose(action)}>
                {t(`step-act.${action}`)}
              </Menu.Item>
            ))}
            {mayWork && <Menu.Item onClick={() => setAsking('repeat')}>{t('step-act.repeat')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
      {error && <RefusalNotice error={error} />}
      {asking === 'merge' && <MergeDialog record={record} onClose={close} />}
      {asking === 'repeat' && <RepeatDialog number={record.number} onClose={close} />}
      {asking !== null && asking !== 'merge' && asking !== 'repeat' && (
        <StepWithReason record={record} action={asking} onClose={close} />
      )}
    </div>
  )
}
