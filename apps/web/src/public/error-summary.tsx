import { useEffect, useRef } from 'react'
import { idOf } from './field.tsx'
import { useTexts } from './texts-context.tsx'

export type FaultLine = { field: string; text: string }

type Props = {
  lines: readonly FaultLine[]
  /** Counts the attempts: each failed one moves the focus here again. */
  attempt: number
}

/** D5: what is wrong, at the top, in the words that stand at the fields too. */
export function ErrorSummary({ lines, attempt }: Props) {
  const { t } = useTexts()
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])

  if (lines.length === 0) return null
  return (
    <div className="error-summary" role="alert" aria-labelledby="errors-title" tabIndex={-1} ref={box}>
      <h2 id="errors-title">{t('form.errors-title', { count: lines.length })}</h2>
      <ul>
        {lines.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            <a href={`#${idOf(field)}`} onClick={(event) => toField(event, field)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function toField(event: React.MouseEvent, field: string) {
  event.preventDefault()
  const control = document.getElementById(idOf(field))
  control?.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
