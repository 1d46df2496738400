import { ActionIcon, Button, TextInput } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { type FormEvent, useRef, useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPencil } from '../../ui/icons.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import classes from './editable-facts.module.css'
import { useFactChange } from './use-fact-change.ts'

/** The customer's own number for it (IN-13). */
export function CustomersNumber({ record, mayWork }: { record: Complaint; mayWork: boolean }) {
  const { t } = useTexts()
  const change = useFactChange(record)
  const [draft, setDraft] = useState<string | null>(null)
  const [base, setBase] = useState(record)
  const pencil = useRef<HTMLButtonElement>(null)

  function leave() {
    setDraft(null)
    requestAnimationFrame(() => pencil.current?.focus())
  }

  function save(event: FormEvent) {
    event.preventDefault()
    if (draft === null || draft.trim() === record.customersNumber) return leave()
    change.save({ customersNumber: draft.trim() }, leave, base)
  }

  if (draft === null) {
    return (
      <div className={classes.pair}>
        <span className={classes.label}>{t('fact.customersNumber')}</span>
        {record.customersNumber || t('fact.empty')}
        {mayWork && (
          <ActionIcon
            ref={pencil}
            size={24}
            aria-label={t('fact.edit', { name: t('fact.customersNumber') })}
            onClick={() => {
              setBase(record)
              setDraft(record.customersNumber)
            }}
          >
            <IconPencil size={14} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </div>
    )
  }
  return (
    <form onSubmit={save} className={classes.form}>
      <TextInput
        autoFocus
        size="xs"
        className={classes.field}
        label={t('fact.customersNumber')}
        maxLength={60}
        value={draft}
        error={change.faultOf('customersNumber')}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave()
        }}
      />
      <Button type="submit" size="compact-sm" loading={change.isPending}>
        {t('edit.save')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={leave}>
        {t('edit.cancel')}
      </Button>
      <ConflictNotice change={change} />
    </form>
  )
}
