import { TextInput } from '@mantine/core'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Chips } from './chips.tsx'
import classes from './intake.module.css'
import type { RadarDraft } from './intake-draft.ts'

type Props = {
  choice: RadarDraft | null
  onChoose: (choice: RadarDraft | null) => void
  /** The chosen CAR no longer fits what is typed. */
  isGone: boolean
}

const kinds = ['eight_d', 'four_d'] as const
const usualReasons = ['other-cause', 'old-lot', 'single'] as const

/** Instead of joining one: a new CAR, or none with the reason; and what registering will do (IN-11). */
export function RadarChoices({ choice, onChoose, isGone }: Props) {
  const { t } = useTexts()
  const chosen = choice?.does === 'open' ? choice.kind : choice?.does === 'pass' ? 'pass' : ''
  function choose(value: string) {
    const kind = kinds.find((one) => one === value)
    if (kind) onChoose({ does: 'open', kind })
    else onChoose(value === 'pass' ? { does: 'pass', reason: '' } : null)
  }
  return (
    <div className={classes.answers}>
      <Chips
        label={t('radar.choices')}
        chips={[
          ...kinds.map((value) => ({ value, label: `${t('radar.open')} (${t(`car-kind.${value}`)})` })),
          { value: 'pass', label: t('radar.pass') },
        ]}
        chosen={chosen}
        onChoose={choose}
      />
      {choice?.does === 'pass' && (
        <Why reason={choice.reason} onWrite={(reason) => onChoose({ does: 'pass', reason })} />
      )}
      <p role="status" className={classes.quiet}>
        {choice && <Outlook choice={choice} isGone={isGone} />}
      </p>
      {choice?.does === 'join' && isGone && (
        <button type="button" className={classes.chip} onClick={() => onChoose(null)}>
          {t('radar.take-back')}
        </button>
      )}
    </div>
  )
}

function Why({ reason, onWrite }: { reason: string; onWrite: (reason: string) => void }) {
  const { t } = useTexts()
  const usual = usualReasons.map((name) => t(`radar.reason.${name}`))
  return (
    <>
      <TextInput
        label={t('radar.why')}
        maxLength={500}
        value={reason}
        onChange={(event) => onWrite(event.currentTarget.value)}
      />
      <Chips
        label={t('radar.usual')}
        chips={usual.map((words) => ({ value: words, label: words }))}
        chosen={reason}
        onChoose={onWrite}
      />
    </>
  )
}

function Outlook({ choice, isGone }: { choice: RadarDraft; isGone: boolean }) {
  const { t } = useTexts()
  if (choice.does === 'open') return t('radar.chosen-open', { kind: t(`car-kind.${choice.kind}`) })
  if (choice.does === 'pass')
    return t(choice.reason.trim() === '' ? 'radar.why-missing' : 'radar.chosen-pass')
  const words = t('radar.chosen-join', { number: choice.car })
  return isGone ? `${t('radar.gone', { number: choice.car })} ${words}` : words
}
