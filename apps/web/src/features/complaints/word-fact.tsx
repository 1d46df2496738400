import { ActionIcon, Button, TextInput } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { type FormEvent, useRef, useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPencil } from '../../ui/icons.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import classes from './editable-facts.module.css'
import { useFactChange } from './use-fact-change.ts'

/** As long as the contract lets them be. */
const longest = { customersNumber: 60, project: 120, orderNumber: 60, contactFax: 60 } as const

type Props = { record: Complaint; fact: keyof typeof longest; mayWork: boolean }

/** A fact of a few words, such as the customer's own number for it (IN-13): read, or written in its place. */
export function WordFact({ record, fact, mayWork }: Props) {
  const { t } = useTexts()
  const change = useFactChange(record)
  const [draft, setDraft] = useState<string | null>(null)
  const [base, setBase] = useState(record)
  const stored = fact === 'contactFax' ? record.sender.fax : record[fact]
  const name = t(`fact.${fact}`)
  const pencil = useRef<HTMLButtonElement>(null)

  function leave() {
    setDraft(null)
    requestAnimationFrame(() => pencil.current?.focus())
  }

  function save(event: FormEvent) {
    event.preventDefault()
    if (draft === null || draft.trim() === stored) return leave()
    change.save({ [fact]: draft.trim() }, leave, base)
  }

  if (draft === null) {
    return (
      <div className={classes.pair}>
        <span className={classes.label}>{name}</span>
        {stored || t('fact.empty')}
        {mayWork && (
          <ActionIcon
            ref={pencil}
            size={24}
            aria-label={t('fact.edit', { name })}
            onClick={() => {
              setBase(record)
              setDraft(stored)
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
        label={name}
        maxLength={longest[fact]}
        value={draft}
        error={change.faultOf(fact)}
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
