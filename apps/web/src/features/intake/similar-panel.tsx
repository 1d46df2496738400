import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { SimilarComplaint } from '@redress/contracts/intake'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './intake.module.css'
import { similarQuery } from './intake.queries.ts'

type Asked = { customer: string; product: string; batch: string; q: string }

type Props = {
  asked: Asked
  linked: string[]
  onLinked: (numbers: string[]) => void
  hrefOf: (number: string) => string
}

const pauseMs = 200

/** Whether it is known already, while it is being typed (IN-6). */
export function SimilarPanel({ asked, linked, onLinked, hrefOf }: Props) {
  const { t } = useTexts()
  const [query] = useDebouncedValue(asked, pauseMs)
  const { data } = useQuery(
    similarQuery(
      Object.fromEntries(Object.entries(query).filter(([, value]) => value.trim() !== '')) as Partial<Asked>,
    ),
  )
  const [dismissed, setDismissed] = useState<string[]>([])
  const shown = (data?.open ?? []).filter(({ number }) => !dismissed.includes(number))
  const toggle = (number: string) =>
    onLinked(linked.includes(number) ? linked.filter((one) => one !== number) : [...linked, number].slice(-5))
  return (
    <section aria-label={t('similar.title')} className={classes.card}>
      <h2 className={classes.cardTitle}>{t('similar.title')}</h2>
      <div aria-live="polite">
        {shown.length === 0 && <p className={classes.quiet}>{t('similar.none')}</p>}
      </div>
      <ul className={classes.similar}>
        {shown.map((one) => (
          <Similar
            key={one.number}
            one={one}
            href={hrefOf(one.number)}
            isLinked={linked.includes(one.number)}
            onLink={() => toggle(one.number)}
            onDismiss={() => {
              onLinked(linked.filter((number) => number !== one.number))
              setDismissed([...dismissed, one.number])
            }}
          />
        ))}
      </ul>
    </section>
  )
}

function Similar(props: {
  one: SimilarComplaint
  href: string
  isLinked: boolean
  onLink: () => void
  onDismiss: () => void
}) {
  const { t } = useTexts()
  const { number, subject, customer, product, batch, step, because } = props.one
  return (
    <li>
      <a href={props.href} target="_blank" rel="noreferrer">
        {number}
      </a>{' '}
      {subject}
      <div className={classes.quiet}>
        {[customer, product, batch, t(`step.${step}`)].filter((words) => words !== '').join(' · ')}
      </div>
      <div className={classes.quiet}>
        {t('similar.because', { what: because.map((why) => t(`similar.${why}`)).join(', ') })}
      </div>
      <div className={classes.row}>
        <Button
          size="compact-xs"
          variant={props.isLinked ? 'filled' : 'default'}
          aria-pressed={props.isLinked}
          aria-label={t('similar.link-of', { number })}
          onClick={props.onLink}
        >
          {t('similar.link')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('similar.not-it-of', { number })}
          onClick={props.onDismiss}
        >
          {t('similar.not-it')}
        </Button>
      </div>
    </li>
  )
}
