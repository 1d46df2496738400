import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type CustomerLanguage, languageNames } from '@redress/domain/languages/language'
import { blank, fillTemplate } from '@redress/domain/messages/template'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import list from '../../ui/list-section.module.css'
import classes from './templates.module.css'
import { sampleQuery } from './templates.queries.ts'

type Props = { text: string; language: CustomerLanguage; sample: string | null }

/** How the text reads with the facts of a real complaint. */
export function TemplatePreview({ text, language, sample }: Props) {
  const { t } = useTexts()
  const [number, setNumber] = useState(sample ?? '')
  const [wanted] = useDebouncedValue(number.trim().toUpperCase(), 300)
  const query = useQuery({ ...sampleQuery(wanted, language), enabled: wanted !== '' })
  const filled = query.data ? fillTemplate(text, query.data.fields) : null
  const names = (filled?.missing ?? []).map((field) => t(`module-field.${field}`)).join(', ')
  return (
    <section className={classes.preview} aria-labelledby="template-preview">
      <h3 className={list.title} id="template-preview">
        {t('templates.preview')} · {languageNames[language]}
      </h3>
      <TextInput
        size="xs"
        label={t('templates.preview-of')}
        autoComplete="off"
        maxLength={20}
        value={number}
        error={query.isError ? t('templates.preview-none') : undefined}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      {text.trim() === '' ? (
        <p className={classes.quiet}>{t('templates.preview-empty')}</p>
      ) : (
        <p className={classes.words} lang={language} dir="auto">
          {filled?.text ?? text}
        </p>
      )}
      {names !== '' && <p className={classes.quiet}>{t('modules.gaps', { names, blank })}</p>}
    </section>
  )
}
