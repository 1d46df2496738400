import type { TrackingPage } from '@redress/contracts/public'
import { formatDay } from '@redress/texts/public/reader-dates'
import { readersZone } from '../../public/readers-zone.ts'
import { useTexts } from '../../public/texts-context.tsx'

type StepState = 'done' | 'now' | 'coming'
type Row = { step: TrackingPage['step']; reachedAt: string | null; state: StepState }

/** The six steps in the customer's words, each with a sign, a word and its date (D14). */
export function Steps({ page }: { page: TrackingPage }) {
  const { t, language } = useTexts()
  return (
    <section aria-labelledby="progress-title">
      <h2 id="progress-title">{t('track.progress')}</h2>
      <ol className="steps">
        {rowsOf(page).map(({ step, reachedAt, state }) => (
          <li key={step} className={`step ${state}`} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="step-name">{t(`track.step.${step}`)}</span>
            <span className="hidden">, {t(`track.state-${state}`)}</span>
            {reachedAt ? (
              <time className="step-day" dateTime={reachedAt}>
                {formatDay(language, readersZone(), new Date(reachedAt))}
              </time>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** After a side exit only what was reached is shown, then the exit: nothing more is to come. */
export function rowsOf({ step, steps }: Pick<TrackingPage, 'step' | 'steps'>): Row[] {
  const position = steps.findIndex((row) => row.step === step)
  if (position < 0) {
    const reached = steps
      .filter((row) => row.reachedAt !== null)
      .map((row) => ({ ...row, state: 'done' as const }))
    return [...reached, { step, reachedAt: null, state: 'now' }]
  }
  return steps.map((row, index) => {
    // A complaint taken up again stands before steps it had reached once: those lie ahead again.
    const state = index < position ? 'done' : index === position ? 'now' : 'coming'
    const isOver = state === 'now' && step === 'closed'
    return { ...row, reachedAt: state === 'coming' ? null : row.reachedAt, state: isOver ? 'done' : state }
  })
}
