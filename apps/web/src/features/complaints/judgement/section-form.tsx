import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import classes from './judgement.module.css'
import { RefusalNotice } from './refusal-notice.tsx'
import type { Section } from './use-section.ts'

type Props = {
  id: string
  title: string
  section: Section
  /** Word of what saving does. */
  act: string
  mayChange: boolean
  children: ReactNode
  /** Who did it and when. */
  done?: ReactNode
}

/** One part of the judgement with a save of its own; who may not change it reads it. */
export function SectionForm({ id, title, section, act, mayChange, children, done }: Props) {
  const { t } = useTexts()

  function submit(event: FormEvent) {
    event.preventDefault()
    section.save()
  }

  return (
    <section className={classes.section} id={id} aria-labelledby={`${id}-title`}>
      <h2 className={classes.title} id={`${id}-title`}>
        {title}
      </h2>
      {done && <p className={classes.done}>{done}</p>}
      <form onSubmit={submit} noValidate>
        <fieldset className={classes.fields} disabled={!mayChange}>
          {children}
        </fieldset>
        {section.clash.length > 0 && <Clash section={section} />}
        {section.error !== null && <RefusalNotice error={section.error} />}
        {mayChange && section.clash.length === 0 && (
          <div className={classes.acts}>
            <Button type="submit" size="compact-md" loading={section.isPending}>
              {act}
            </Button>
            {section.isChanged && (
              <Button size="compact-md" variant="subtle" color="gray" onClick={section.drop}>
                {t('edit.cancel')}
              </Button>
            )}
          </div>
        )}
      </form>
    </section>
  )
}

/** Somebody saved this section while it was being filled in: both are shown, the person decides. */
function Clash({ section }: { section: Section }) {
  const { t, word } = useTexts()
  const show = (name: string, value: unknown) => {
    if (value === null || value === '') return t('fact.empty')
    if (typeof value !== 'string') return t('fact.chosen')
    return word(name, value) ?? value
  }
  return (
    <div role="alert" className={classes.clash}>
      <strong>{t('conflict.title')}</strong>
      <dl>
        {section.clash.map((name) => (
          <div key={name}>
            <dt>{word('fact', name) ?? name}</dt>
            <dd>{t('conflict.now', { value: show(name, section.stored[name]) })}</dd>
            <dd>{t('conflict.yours', { value: show(name, section.form[name]) })}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.acts}>
        <Button size="compact-sm" variant="default" onClick={section.drop}>
          {t('conflict.keep')}
        </Button>
        <Button size="compact-sm" variant="default" loading={section.isPending} onClick={section.save}>
          {t('conflict.put')}
        </Button>
      </div>
    </div>
  )
}
