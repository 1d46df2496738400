import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { useTexts } from '../lib/staff-texts.tsx'
import { Dialog } from './dialog.tsx'
import classes from './pick-dialog.module.css'

type PickChoice = { id: string; label: string; hint?: ReactNode }

type Props = {
  title: string
  /** Name of the search field. */
  label: string
  /** Stands in the field at the beginning. */
  first?: string
  choices: PickChoice[]
  loading?: boolean
  /** When given, the server searches; else the choices are filtered here. */
  onSearch?: (text: string) => void
  onPick: (choice: PickChoice) => void
  onClose: () => void
}

/** Type, arrows, Enter: choosing one of many without leaving the keyboard. */
export function PickDialog({ title, ...picking }: Props) {
  return (
    <Dialog title={title} size="26rem" onClose={picking.onClose}>
      <Picker {...picking} />
    </Dialog>
  )
}

function Picker({ label, first = '', choices, loading = false, ...on }: Omit<Props, 'title'>) {
  const { t } = useTexts()
  const [text, setText] = useState(first)
  const { onSearch, onPick, onClose } = on
  // The kit keeps Esc for the list of its field; here the list and the dialog are one.
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose })
  // The kit connects the field with its list only when it is drawn once more, and gives up an id of its own by then.
  const listId = useId()
  const [, setConnected] = useState(false)
  useEffect(() => setConnected(true), [])
  const words = text.trim().toLocaleLowerCase()
  const shown = onSearch ? choices : choices.filter((c) => c.label.toLocaleLowerCase().includes(words))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first hit is chosen again whenever the hits change
  useEffect(() => {
    combobox.selectFirstOption()
  }, [shown.map((choice) => choice.id).join()])

  function search(value: string) {
    setText(value)
    onSearch?.(value)
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const choice = shown.find((one) => one.id === id)
        if (choice) onPick(choice)
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          data-autofocus
          aria-label={label}
          placeholder={label}
          value={text}
          onChange={(event) => search(event.currentTarget.value)}
          rightSection={loading ? <Loader size={14} /> : null}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={listId} className={classes.options} aria-label={label}>
        {shown.map((choice) => (
          <Combobox.Option key={choice.id} value={choice.id}>
            <span className={classes.choice}>
              <span>{choice.label}</span>
              {choice.hint && <span className={classes.hint}>{choice.hint}</span>}
            </span>
          </Combobox.Option>
        ))}
      </Combobox.Options>
      {shown.length === 0 && !loading && <p className={classes.none}>{t('pick.none')}</p>}
    </Combobox>
  )
}
