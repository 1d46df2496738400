import { Checkbox } from '@mantine/core'
import type { Action } from '@redress/contracts/actions'
import { type ActionStep, actionSteps } from '@redress/domain/actions/action.workflow'
import { formatSize } from '@redress/texts/format'
import { Link } from 'react-router'
import { addressOf } from '../../lib/call.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPaperclip } from '../../ui/icons.ts'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import { ActionStateTag } from './action-state-tag.tsx'
import { ActionStepButtons } from './action-step-buttons.tsx'
import classes from './actions.module.css'

type Props = {
  action: Action
  /** Where the record is; null on the record itself. */
  recordAt: ((of: Action['of']) => string) | null
  onStep: (action: Action, step: ActionStep) => void
  /** Where several may be planned anew at once. */
  choice?: { isChosen: boolean; onChoose: (isChosen: boolean) => void } | undefined
}

/** One promised piece of work with everything needed to judge it, and the steps this person may take (B28). */
export function ActionCard({ action, recordAt, onStep, choice }: Props) {
  const { t, language } = useTexts()
  const { number, customer } = action.of
  return (
    <li className={classes.card}>
      <div className={classes.line}>
        {choice && (
          <Checkbox
            aria-label={t('action.choose', { title: action.title })}
            checked={choice.isChosen}
            onChange={(event) => choice.onChoose(event.currentTarget.checked)}
          />
        )}
        <ActionStateTag action={action} />
        {action.urgent && <strong className={classes.urgent}>{t('action.urgent')}</strong>}
        <span className={classes.quiet}>{t(`action-kind.${action.kind}`)}</span>
        {recordAt && (
          <span className={classes.record}>
            <Link to={recordAt(action.of)}>{number}</Link> <span className={classes.quiet}>{customer}</span>
          </span>
        )}
      </div>
      <p className={classes.title}>{action.title}</p>
      {action.detail && <p className={classes.words}>{action.detail}</p>}
      <p className={classes.quiet}>
        {t('action.owner')}: {action.owner.name} · {t('action.due')}: <TimeStamp at={action.dueAt} exact /> ·{' '}
        {t('action.by', { name: action.createdBy.name })}
      </p>
      {action.doneBy && (
        <p className={classes.words}>
          {t('action.done-by', { name: action.doneBy.name, outcome: action.outcome })}
        </p>
      )}
      {action.doneBy && action.proof && (
        <p className={classes.words}>
          {t('action.proof')}: {action.proof}
        </p>
      )}
      {action.files.map((file) => (
        <a
          key={file.id}
          href={addressOf('GET /api/files/:id', { id: file.id })}
          download
          className={classes.file}
        >
          <IconPaperclip size={14} aria-hidden /> {file.name} {formatSize(language, file.size)}
        </a>
      ))}
      {action.remark && <p className={classes.words}>{t('action.remark', { remark: action.remark })}</p>}
      <ActionStepButtons action={action} among={actionSteps} onStep={onStep} />
    </li>
  )
}
