import { Button, TextInput } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconCheck } from '../../../ui/icons.ts'
import { TimeStamp } from '../../../ui/time-stamp.tsx'
import classes from './judgement.module.css'
import { useAgreeTest, useTickTest } from './judgement.mutations.ts'
import { RefusalNotice } from './refusal-notice.tsx'

type Props = { record: Complaint; mayChange: boolean }

/** Tests agreed before "no fault found" may be said, each with its result and who did it (AN-6). */
export function TestList({ record, mayChange }: Props) {
  const { t } = useTexts()
  const agree = useAgreeTest(record.number)
  const [test, setTest] = useState('')
  const { tests } = record.verdict
  if (tests.length === 0 && !mayChange) return null

  function add(event: FormEvent) {
    event.preventDefault()
    if (test.trim() === '') return
    agree.mutate({ version: record.version, test }, { onSuccess: () => setTest('') })
  }

  return (
    <section className={classes.section} id="tests" aria-labelledby="tests-title">
      <h2 className={classes.title} id="tests-title">
        {t('judgement.tests')}
      </h2>
      <p className={classes.done}>{t('judgement.tests-hint')}</p>
      <ol className={classes.tests}>
        {tests.map((one) => (
          <Test key={one.position} record={record} test={one} mayChange={mayChange} />
        ))}
      </ol>
      {mayChange && (
        <form onSubmit={add} className={classes.acts}>
          <TextInput
            className={classes.grow}
            aria-label={t('judgement.new-test')}
            placeholder={t('judgement.new-test')}
            maxLength={500}
            value={test}
            onChange={(event) => setTest(event.currentTarget.value)}
          />
          <Button type="submit" size="compact-md" variant="default" loading={agree.isPending}>
            {t('judgement.agree-test')}
          </Button>
          {agree.error && <RefusalNotice error={agree.error} />}
        </form>
      )}
    </section>
  )
}

type TestProps = Props & { test: Complaint['verdict']['tests'][number] }

function Test({ record, test, mayChange }: TestProps) {
  const { t } = useTexts()
  const tick = useTickTest(record.number)
  const [result, setResult] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (result.trim() !== '') tick.mutate({ position: test.position, version: record.version, result })
  }

  if (test.doneAt) {
    return (
      <li>
        <IconCheck size={15} aria-hidden />
        <span className={classes.grow}>
          {test.test}: {test.result}
        </span>
        <span className={classes.quiet}>
          {test.doneBy} · <TimeStamp at={test.doneAt} exact />
        </span>
      </li>
    )
  }
  return (
    <li>
      <span className={classes.grow}>{test.test}</span>
      {mayChange ? (
        <form onSubmit={submit} className={classes.acts}>
          <TextInput
            aria-label={t('judgement.result-of', { test: test.test })}
            placeholder={t('judgement.result')}
            maxLength={2_000}
            value={result}
            onChange={(event) => setResult(event.currentTarget.value)}
          />
          <Button type="submit" size="compact-md" variant="default" loading={tick.isPending}>
            {t('judgement.tick')}
          </Button>
        </form>
      ) : (
        <span className={classes.quiet}>{t('judgement.not-done')}</span>
      )}
      {tick.error && <RefusalNotice error={tick.error} />}
    </li>
  )
}
