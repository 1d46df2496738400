import { useState } from 'react'
import { useTexts } from '../../public/texts-context.tsx'
import { startAgain, useForm } from './form-context.tsx'

/** Says that everything is kept, and takes it away when asked twice. */
export function StartAgain({ onStarted }: { onStarted: () => void }) {
  const { t } = useTexts()
  const { draft, ...stores } = useForm()
  const [isAsking, setIsAsking] = useState(false)

  if (isAsking) {
    return (
      <div className="start-again" role="alertdialog" aria-labelledby="sure">
        <p id="sure">{t('form.start-again-sure')}</p>
        <div className="buttons">
          {/* biome-ignore lint/a11y/noAutofocus: the question replaces the button that had the focus */}
          <button type="button" className="button second" autoFocus onClick={() => setIsAsking(false)}>
            {t('form.start-again-no')}
          </button>
          <button
            type="button"
            className="button danger"
            onClick={() => {
              startAgain(stores)
              setIsAsking(false)
              onStarted()
            }}
          >
            {t('form.start-again-yes')}
          </button>
        </div>
      </div>
    )
  }
  return (
    <p className="kept">
      <span className={draft.isKept ? '' : 'warning'}>{t(draft.isKept ? 'form.kept' : 'form.not-kept')}</span>
      <button type="button" className="link" onClick={() => setIsAsking(true)}>
        {t('form.start-again')}
      </button>
    </p>
  )
}
