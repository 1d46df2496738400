import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import classes from './composer.module.css'
import { useAddTime } from './judgement/judgement.mutations.ts'
import { RefusalNotice } from './judgement/refusal-notice.tsx'

/** Minutes one has just spent on it, added with Enter (AN-5). */
export function TimeSpent({ number }: { number: string }) {
  const { t } = useTexts()
  const add = useAddTime(number)
  const [text, setText] = useState('')
  const key = useRef(newIdempotencyKey())
  const minutes = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0
  const isRight = minutes >= 1 && minutes <= 1440

  function submit() {
    if (!isRight || add.isPending) return
    add.mutate(
      { minutes, key: key.current },
      {
        onSuccess: () => {
          key.current = newIdempotencyKey()
          setText('')
          notify(t('time.added', { count: minutes }))
        },
      },
    )
  }

  return (
    <div className={classes.minutes}>
      <TextInput
        size="xs"
        inputMode="numeric"
        aria-label={t('time.label')}
        placeholder={t('time.label')}
        value={text}
        error={text !== '' && !isRight}
        onChange={(event) => {
          // Another number is another deed.
          key.current = newIdempotencyKey()
          setText(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') submit()
        }}
      />
      <Button
        size="compact-sm"
        variant="default"
        disabled={!isRight}
        loading={add.isPending}
        onClick={submit}
      >
        {t('time.add')}
      </Button>
      {add.error && <RefusalNotice error={add.error} />}
    </div>
  )
}
