import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import list from '../../ui/list-section.module.css'
import classes from './catalog.module.css'

/** To a batch by what stands on its label, whatever product it is of. */
export function FindBatch({ onFind }: { onFind: (number: string) => void }) {
  const { t } = useTexts()
  const [number, setNumber] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (number.trim() !== '') onFind(number.trim())
  }

  return (
    <form className={`${classes.tools} ${list.section}`} onSubmit={submit}>
      <TextInput
        className={classes.search}
        aria-label={t('catalog.find-batch')}
        placeholder={t('catalog.find-batch')}
        autoComplete="off"
        maxLength={80}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('catalog.find')}
      </Button>
    </form>
  )
}
