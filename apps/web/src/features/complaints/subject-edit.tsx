import { ActionIcon, Button, TextInput } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { type FormEvent, useRef, useState } from 'react'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPencil } from '../../ui/icons.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import classes from './subject-edit.module.css'
import { useFactChange } from './use-fact-change.ts'

export function SubjectEdit({ record }: { record: Complaint }) {
  const { t } = useTexts()
  const mayWork = useMay('complaint.work')
  const [draft, setDraft] = useState<string | null>(null)
  const [base, setBase] = useState(record)
  const pencil = useRef<HTMLButtonElement>(null)
  const change = useFactChange(record)

  function leave() {
    setDraft(null)
    requestAnimationFrame(() => pencil.current?.focus())
  }

  function save(event: FormEvent) {
    event.preventDefault()
    if (draft === null || draft.trim() === '' || draft.trim() === record.subject) return leave()
    change.save({ subject: draft.trim() }, leave, base)
  }

  function begin() {
    setBase(record)
    setDraft(record.subject)
  }

  if (draft === null) {
    return (
      <>
        <h1 className={classes.subject}>{record.subject}</h1>
        {mayWork && (
          <ActionIcon ref={pencil} size={26} aria-label={t('header.edit-subject')} onClick={begin}>
            <IconPencil size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </>
    )
  }
  return (
    <form onSubmit={save} className={classes.form}>
      <TextInput
        autoFocus
        className={classes.field}
        aria-label={t('header.subject')}
        maxLength={160}
        value={draft}
        error={change.faultOf('subject')}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave()
        }}
      />
      <Button type="submit" size="compact-md" loading={change.isPending}>
        {t('edit.save')}
      </Button>
      <Button size="compact-md" variant="subtle" color="gray" onClick={leave}>
        {t('edit.cancel')}
      </Button>
      <ConflictNotice change={change} />
    </form>
  )
}
