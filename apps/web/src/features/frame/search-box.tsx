import { CloseButton, Kbd, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useKeys } from '../../lib/key-bindings.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconSearch } from '../../ui/icons.ts'
import classes from './search-box.module.css'

type Props = {
  /** What the page is filtered by at this moment. */
  value: string
  /** While typing: the page may follow at once. */
  onType: (text: string) => void
  onSubmit: (text: string) => void
}

const PAUSE_MS = 250

export function SearchBox({ value, onType, onSubmit }: Props) {
  const { t } = useTexts()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Whoever opens a record before the pause is over must not be fetched back to the list.
  const follow = useRef(onType)
  useEffect(() => {
    follow.current = onType
  })
  useEffect(() => {
    // What is being typed is newer than the address.
    if (document.activeElement !== field.current) setText(value)
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  useKeys([
    {
      strokes: ['/'],
      label: t('key.search'),
      run: () => {
        field.current?.focus()
        field.current?.select()
      },
    },
  ])

  function type(next: string) {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => follow.current(next.trim()), PAUSE_MS)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    clearTimeout(timer.current)
    onSubmit(text.trim())
  }

  return (
    <search className={classes.search}>
      <form onSubmit={submit}>
        <TextInput
          ref={field}
          type="search"
          aria-label={t('frame.search')}
          placeholder={t('frame.search-hint')}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          rightSection={
            text === '' ? (
              <Kbd size="xs" aria-hidden>
                /
              </Kbd>
            ) : (
              <CloseButton size="sm" aria-label={t('frame.search-clear')} onClick={() => type('')} />
            )
          }
        />
      </form>
    </search>
  )
}
