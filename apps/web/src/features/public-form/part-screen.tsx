import { type FormEvent, useEffect } from 'react'
import { useTexts } from '../../public/texts-context.tsx'
import { groupOf } from './groups.tsx'
import type { Part } from './parts.ts'

type Props = {
  screen: readonly Part[]
  /** A part of a longer page to begin at, when an answer is to be changed. */
  beginAt: Part | null
  onContinue: () => void
}

export function PartScreen({ screen, beginAt, onContinue }: Props) {
  const { t } = useTexts()
  const hasHeadings = screen.length > 1

  useEffect(() => {
    if (hasHeadings && beginAt) document.getElementById(headingId(beginAt))?.focus()
  }, [hasHeadings, beginAt])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onContinue()
  }
  return (
    <form onSubmit={submit} noValidate>
      {screen.map((part) => {
        const Group = groupOf[part]
        return hasHeadings ? (
          <section key={part} className="group" aria-labelledby={headingId(part)}>
            <h2 id={headingId(part)} tabIndex={-1}>
              {t(`part.${part}`)}
            </h2>
            <Group />
          </section>
        ) : (
          <Group key={part} />
        )
      })}
      <div className="buttons">
        <button type="submit" className="button">
          {t('form.continue')}
        </button>
      </div>
    </form>
  )
}

const headingId = (part: Part) => `part-${part}`
