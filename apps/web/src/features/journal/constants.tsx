import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import type { JournalImport, JournalMapping } from '@redress/contracts/journal'
import { type JournalField, journalFields } from '@redress/domain/journal/journal-field'
import { useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconX } from '../../ui/icons.ts'
import { setConstant } from './change-mapping.ts'
import { codesOf, codeWord, refusedAt } from './field-words.ts'
import classes from './journal.module.css'

type Props = {
  journal: JournalImport
  mapping: JournalMapping
  error: unknown
  onChange: (mapping: JournalMapping) => void
}

/** One value for all rows; required fields without a column ask for it here. */
export function Constants({ journal, mapping, error, onChange }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [added, setAdded] = useState<JournalField[]>([])
  const shown = journalFields.filter(
    (field) => journal.missing.includes(field) || field in mapping.constants || added.includes(field),
  )
  const set = (field: JournalField, value: string | null) => onChange(setConstant(mapping, field, value))

  return (
    <section className={classes.constants} aria-labelledby="constants">
      <h3 className={classes.subtitle} id="constants">
        {t('journal.constants')}
      </h3>
      <p className={classes.quiet}>{t('journal.constants-hint')}</p>
      {shown.map((field) => (
        <div key={field} className={classes.constant}>
          <ConstantField
            field={field}
            value={mapping.constants[field] ?? ''}
            needed={journal.missing.includes(field)}
            error={refusedAt(error, `#/mapping/constants/${field}`, texts)}
            onChange={(value) => set(field, value)}
          />
          <ActionIcon
            size={32}
            aria-label={t('journal.constant-remove', { field: t(`journal.field.${field}`) })}
            disabled={journal.missing.includes(field)}
            onClick={() => {
              setAdded(added.filter((one) => one !== field))
              set(field, null)
            }}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <NativeSelect
        className={classes.add}
        label={t('journal.constant-add')}
        value=""
        data={[
          { value: '', label: t('journal.constant-choose') },
          ...journalFields
            .filter((field) => !shown.includes(field))
            .map((value) => ({ value, label: t(`journal.field.${value}`) })),
        ]}
        onChange={(event) => setAdded([...added, event.currentTarget.value as JournalField])}
      />
    </section>
  )
}

type FieldProps = {
  field: JournalField
  value: string
  needed: boolean
  error: string | undefined
  onChange: (value: string | null) => void
}

/** A choice of our codes, or words kept when the field is left. */
function ConstantField({ field, value, needed, error, onChange }: FieldProps) {
  const texts = useTexts()
  const { t } = texts
  const codes = codesOf(field)
  const label = t(`journal.field.${field}`)
  if (codes) {
    return (
      <NativeSelect
        label={label}
        value={value}
        error={error}
        required={needed}
        data={[
          { value: '', label: t('journal.value-none') },
          ...codes.map((code) => ({ value: code, label: codeWord(field, code, texts) })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    )
  }
  return (
    <TextInput
      key={value}
      label={label}
      defaultValue={value}
      error={error}
      required={needed}
      maxLength={500}
      onBlur={(event) => {
        const words = event.currentTarget.value.trim()
        if (words !== value) onChange(words || null)
      }}
    />
  )
}
