import { Button } from '@mantine/core'
import type { Problem } from '@redress/contracts/problems'
import { ProblemError } from '../lib/call.ts'
import { useTexts } from '../lib/staff-texts.tsx'
import { IconAlertTriangleFilled, IconRefresh } from './icons.ts'
import classes from './problem-notice.module.css'

type Props = {
  error: unknown
  /** What failed, in the words of the page. */
  title?: string
  onRetry?: (() => void) | undefined
  slim?: boolean
}

/** Every refusal and failure looks the same: what happened, what to do, a code to quote. */
export function ProblemNotice({ error, title, onRetry, slim = false }: Props) {
  const { t, word } = useTexts()
  const problem = error instanceof ProblemError ? error : null
  const words = (problem && word('problem', problem.code)) ?? t('problem.internal')
  return (
    <div role="alert" className={slim ? `${classes.notice} ${classes.slim}` : classes.notice}>
      <IconAlertTriangleFilled size={16} className={classes.sign} aria-hidden />
      <div className={classes.words}>
        {title && <strong>{title} </strong>}
        {words}
        {problem?.retryAfter && ` ${t('notice.wait', { count: problem.retryAfter })}`}
        {problem && isQuotable(problem.problem) && (
          <span className={classes.code}>{t('notice.quote', { code: problem.problem.instance })}</span>
        )}
      </div>
      {onRetry && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={onRetry}
        >
          {t('notice.retry')}
        </Button>
      )}
    </div>
  )
}

/** What the person can mend or wait for needs no code; what somebody has to look into does. */
function isQuotable({ status, instance }: Problem): boolean {
  return instance !== '' && (status >= 500 || [403, 404, 422].includes(status))
}
