import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import classes from './chronology.module.css'

/** What happened when, put together from files, people and logs; a struck entry stays readable (AN-2). */
export function Chronology({ number }: { number: string }) {
  const { t } = useTexts()
  const cache = useQueryClient()
  const mayWrite = useMay('complaint.note')
  const queryKey = ['complaints', 'chronology', number]
  const list = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/complaints/:number/chronology', { params: { number } }, { signal }),
  })
  const strike = useMutation({
    mutationFn: (id: string) =>
      callSignedIn('POST /api/complaints/:number/chronology/:id/strike', { params: { number, id } }),
    onSuccess: (chronology) => cache.setQueryData(queryKey, chronology),
  })
  const entries = list.data?.entries ?? []
  return (
    <section className={classes.chronology} aria-labelledby="chronology-title">
      <h2 className={classes.title} id="chronology-title">
        {t('chronology.title')}
      </h2>
      {list.error && <ProblemNotice error={list.error} onRetry={() => list.refetch()} slim />}
      {list.data && entries.length === 0 && <p className={classes.quiet}>{t('chronology.none')}</p>}
      <ol className={classes.entries}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <TimeStamp at={entry.happenedAt} exact className={classes.time} />
            <span className={classes.what}>
              {entry.struckAt ? <s>{entry.what}</s> : entry.what}
              {entry.source !== '' && <span className={classes.quiet}> · {entry.source}</span>}
              <span className={classes.quiet}> · {entry.addedBy}</span>
              {entry.struckAt && <span className={classes.quiet}> · {t('chronology.struck')}</span>}
            </span>
            {mayWrite && !entry.struckAt && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={t('chronology.strike-one', { what: entry.what })}
                loading={strike.isPending && strike.variables === entry.id}
                onClick={() => strike.mutate(entry.id)}
              >
                {t('chronology.strike')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {strike.error && <ProblemNotice error={strike.error} slim />}
      {mayWrite && <NewEvent number={number} />}
    </section>
  )
}

function NewEvent({ number }: { number: string }) {
  const texts = useTexts()
  const { t } = texts
  const cache = useQueryClient()
  const [event, setEvent] = useState({ happened: '', what: '', source: '' })
  const key = useRef(newIdempotencyKey())
  // Other words are another deed; the same ones keep their key over a retry (AL-3).
  const change = (part: Partial<typeof event>) => {
    key.current = newIdempotencyKey()
    setEvent((now) => ({ ...now, ...part }))
  }
  const add = useMutation({
    mutationFn: (body: { happenedAt: string; what: string; source: string }) =>
      callSignedIn(
        'POST /api/complaints/:number/chronology',
        { params: { number }, body },
        { idempotencyKey: key.current },
      ),
    onSuccess: (chronology) => {
      cache.setQueryData(['complaints', 'chronology', number], chronology)
      change({ happened: '', what: '', source: '' })
    },
  })
  const faults = fieldErrors(add.error, texts)

  function submit(submitted: FormEvent) {
    submitted.preventDefault()
    const { happened, what, source } = event
    if (happened === '' || add.isPending) return
    add.mutate({ happenedAt: new Date(happened).toISOString(), what, source })
  }

  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <TextInput
        type="datetime-local"
        label={t('chronology.when')}
        value={event.happened}
        error={faults['happenedAt']}
        onChange={(e) => change({ happened: e.currentTarget.value })}
      />
      <TextInput
        className={classes.grow}
        label={t('chronology.what')}
        maxLength={2_000}
        value={event.what}
        error={faults['what']}
        onChange={(e) => change({ what: e.currentTarget.value })}
      />
      <TextInput
        label={t('chronology.source')}
        maxLength={300}
        value={event.source}
        onChange={(e) => change({ source: e.currentTarget.value })}
      />
      <Button type="submit" variant="default" disabled={event.happened === ''} loading={add.isPending}>
        {t('chronology.add')}
      </Button>
      {add.error && Object.keys(faults).length === 0 && <ProblemNotice error={add.error} slim />}
    </form>
  )
}
