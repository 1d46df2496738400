import type { ReactNode } from 'react'
import type { ProblemError } from '../../lib/call.ts'
import { problemText } from '../../lib/problem-texts.ts'
import { useTexts } from '../../public/texts-context.tsx'
import { waitText } from '../../public/wait-text.ts'

type Props = {
  /** What the button says while nothing is on its way. */
  act: string
  isSending: boolean
  error: ProblemError | null
  onSend: () => void
  onBack: () => void
  children: ReactNode
}

/** An answer looked at once more before it goes, because it counts only once. */
export function AnswerForm({ act, isSending, error, onSend, onBack, children }: Props) {
  const { t, say } = useTexts()
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      {children}
      {error ? (
        <p className="notice bad" role="alert">
          {problemText({ say }, error)} {waitText(t, error.retryAfter)}
        </p>
      ) : null}
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={isSending}>
          {isSending ? t('track.reply-sending') : act}
        </button>
        <button type="button" className="button second" onClick={onBack}>
          {t('track.reply-back')}
        </button>
      </div>
    </form>
  )
}
