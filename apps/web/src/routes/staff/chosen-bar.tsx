import { Button } from '@mantine/core'
import type { AssignedMany } from '@redress/contracts/complaint-routes'
import { mostAssignedAtOnce } from '@redress/domain/complaints/complaint'
import { useState } from 'react'
import { useAssignMany } from '../../features/complaints/complaints.mutations.ts'
import type { Choice } from '../../features/inbox/use-choice.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { PickDialog } from '../../ui/pick-dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './chosen-bar.module.css'
import { useAblePeople } from './use-able-people.ts'

/** What is chosen in the queue and given to somebody as one act; refused ones stay chosen, each with its reason (UX A8). */
export function ChosenBar({ choice }: { choice: Choice }) {
  const { t, word } = useTexts()
  const [isAsking, setAsking] = useState(false)
  const [refused, setRefused] = useState<AssignedMany['refused']>([])
  const people = useAblePeople()
  const { mutateAsync, isPending, error } = useAssignMany()
  const { chosen } = choice
  const tooMany = chosen.length > mostAssignedAtOnce

  /** Each goes back to whoever had it, unless it was changed since. */
  async function undo(assigned: AssignedMany['assigned']) {
    const complaints = assigned.map(({ number, version, before }) => ({ number, version, userId: before }))
    const done = await mutateAsync({ complaints, key: newIdempotencyKey() })
    setRefused(done.refused)
    if (done.assigned.length > 0) notify(t('assign.undone', { count: done.assigned.length }))
  }

  async function assign(userId: string, name: string) {
    const complaints = chosen.map(({ number, version }) => ({ number, version, userId }))
    const { assigned, refused: left } = await mutateAsync({ complaints, key: newIdempotencyKey() })
    setRefused(left)
    choice.keep(left.map(({ number }) => number))
    if (assigned.length === 0) return
    const act = { label: t('assign.undo'), run: () => void undo(assigned).catch(() => undefined) }
    notify(t('assign.many-done', { count: assigned.length, name }), act)
  }

  if (chosen.length === 0 && refused.length === 0 && !error) return null
  return (
    <section className={classes.bar} aria-label={t('inbox.chosen', { count: chosen.length })}>
      <p role="status" className={classes.count}>
        {t('inbox.chosen', { count: chosen.length })}
      </p>
      <Button
        size="compact-sm"
        loading={isPending}
        disabled={chosen.length === 0 || tooMany}
        onClick={() => setAsking(true)}
      >
        {t('assign.many')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          choice.clear()
          setRefused([])
        }}
      >
        {t('inbox.choose-none')}
      </Button>
      {tooMany && <span>{t('inbox.too-many', { max: mostAssignedAtOnce })}</span>}
      {error && <ProblemNotice error={error} slim />}
      {refused.length > 0 && (
        <div role="alert" className={classes.refused}>
          <strong>{t('assign.many-refused', { count: refused.length })}</strong>
          <ul>
            {refused.map(({ number, code }) => (
              <li key={number}>
                {number}: {word('problem', code) ?? code}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isAsking && (
        <PickDialog
          title={t('assign.many-title', { count: chosen.length })}
          label={t('pick.responsible')}
          {...people}
          onPick={({ id, label }) => {
            setAsking(false)
            // A failure as a whole stands in the bar.
            void assign(id, label).catch(() => undefined)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
