import { Button } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './conflict-notice.module.css'
import type { FactChange, Facts } from './use-fact-change.ts'

/** Both versions side by side; nothing is chosen for the person (AL-2). */
export function ConflictNotice({ change }: { change: FactChange }) {
  const { t } = useTexts()
  const value = useFactValue()
  const { conflict } = change
  // Of a chosen customer only the id was sent; the name stands in the dialog the person chose it from.
  const wantedValue = (fact: keyof Facts, wish: string | boolean | null) =>
    fact.endsWith('Id') && wish !== null ? t('fact.chosen') : value(fact, wish)
  if (!conflict) return change.error ? <ProblemNotice error={change.error} slim /> : null
  const wanted = Object.keys(conflict.wanted) as (keyof Facts)[]
  const others = changedFacts(conflict.before, conflict.now).filter((fact) => !wanted.includes(fact))
  return (
    <div role="alert" className={classes.conflict}>
      <strong>{t('conflict.title')}</strong>
      <dl className={classes.facts}>
        {wanted.map((fact) => (
          <div key={fact}>
            <dt>{t(`fact.${fact}`)}</dt>
            <dd>{t('conflict.now', { value: value(fact, factOf(conflict.now, fact)) })}</dd>
            <dd>{t('conflict.yours', { value: wantedValue(fact, conflict.wanted[fact] ?? null) })}</dd>
          </div>
        ))}
        {others.map((fact) => (
          <div key={fact}>
            <dt>{t(`fact.${fact}`)}</dt>
            <dd>
              {t('conflict.changed', {
                before: value(fact, factOf(conflict.before, fact)),
                after: value(fact, factOf(conflict.now, fact)),
              })}
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.choice}>
        <Button size="compact-sm" variant="default" onClick={change.keepTheirs}>
          {t('conflict.keep')}
        </Button>
        <Button size="compact-sm" variant="default" loading={change.isPending} onClick={change.putMine}>
          {t('conflict.put')}
        </Button>
      </div>
    </div>
  )
}

const facts = [
  'subject',
  'severity',
  'urgent',
  'customersNumber',
  'project',
  'orderNumber',
  'contactFax',
  'customerId',
  'contactId',
] as const

function factOf(record: Complaint, fact: keyof Facts): string | boolean | null {
  if (fact === 'customerId') return record.customer?.name ?? null
  if (fact === 'contactId') return record.contact?.name ?? null
  if (fact === 'contactFax') return record.sender.fax
  return record[fact]
}

function changedFacts(before: Complaint, now: Complaint): (keyof Facts)[] {
  return facts.filter((fact) => factOf(before, fact) !== factOf(now, fact))
}

function useFactValue(): (fact: keyof Facts, value: string | boolean | null) => string {
  const { t, word } = useTexts()
  return (fact, value) => {
    if (value === null || value === '') return t('fact.empty')
    if (typeof value === 'boolean') return t(value ? 'fact.yes' : 'fact.no')
    if (fact === 'severity') return word('severity', value) ?? value
    return value
  }
}
