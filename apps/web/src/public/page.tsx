import { type ReactNode, useEffect, useRef } from 'react'
import { useCompany } from './company-context.tsx'
import { useTexts } from './texts-context.tsx'

type Props = {
  title: string
  /** A number within the title that must not be broken at its hyphens. */
  keepTogether?: string
  /** A new screen has another name; the heading then takes the focus. Independent of the language. */
  screen: string
  hasErrors?: boolean
  above?: ReactNode
  /** Another element takes the focus itself. */
  leaveFocus?: boolean
  children: ReactNode
}

let lastScreen: string | null = null

/** One screen: its heading, the title of the window, and the focus that follows the reader. */
export function Page({
  title,
  keepTogether,
  screen,
  hasErrors = false,
  above,
  leaveFocus = false,
  children,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const company = useCompany()
  const { t } = useTexts()

  useEffect(() => {
    const name = company ? `${title} – ${company.name}` : title
    document.title = hasErrors ? t('page.error-title', { title: name }) : name
  }, [title, company, hasErrors, t])

  useEffect(() => {
    // The first screen is read from its top; only a change of screen moves the focus.
    if (lastScreen !== null && lastScreen !== screen && !leaveFocus) {
      window.scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
    lastScreen = screen
  }, [screen, leaveFocus])

  return (
    <div className="page">
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {keepTogether ? <Kept title={title} part={keepTogether} /> : title}
      </h1>
      {children}
    </div>
  )
}

function Kept({ title, part }: { title: string; part: string }) {
  const [before, after] = title.split(part)
  return (
    <>
      {before}
      <span className="keep-together">{part}</span>
      {after}
    </>
  )
}
