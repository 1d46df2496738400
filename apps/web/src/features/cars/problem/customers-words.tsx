import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { fieldLengths } from '@redress/domain/cars/fields'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconRefresh } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { FieldEditor } from '../field-editor.tsx'
import classes from './problem.module.css'
import { useCopyWords } from './problem.mutations.ts'

const name = 'd2.customersWords'

/** What the customer wrote: a copy that nobody edits, taken anew when the complaints say more (EIGHT-D §2). */
export function CustomersWords({ car, isReadOnly }: { car: Car; isReadOnly: boolean }) {
  const { t } = useTexts()
  const copy = useCopyWords(car.number)
  if (car.complaints.length === 0) return <FieldEditor car={car} name={name} />
  const stored = car.fields.find((field) => field.name === name)
  const words = car.complaints
    .map(({ wording }) => wording)
    .join('\n\n')
    .slice(0, fieldLengths.text)
    .trim()
  const kept = stored?.value ?? ''
  const isOld =
    kept.length < fieldLengths.text && car.complaints.some(({ wording }) => !kept.includes(wording.trim()))
  return (
    <div id={name} className={classes.words}>
      <h4>{t(`car-field.${name}`)}</h4>
      <p className={classes.quiet}>{t('car-problem.copy')}</p>
      <blockquote>{kept || t('fact.empty')}</blockquote>
      {isOld && !isReadOnly && (
        <p className={classes.old}>
          {t('car-problem.differs')}{' '}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            loading={copy.isPending}
            onClick={() => copy.mutate({ version: stored?.version ?? 0, value: words })}
          >
            {t('car-problem.refresh')}
          </Button>
        </p>
      )}
      {copy.error && <ProblemNotice error={copy.error} slim />}
    </div>
  )
}
