import { Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Template } from '@redress/contracts/templates'
import { type CustomerLanguage, customerLanguages, languageNames } from '@redress/domain/languages/language'
import { templateFields, templatePlaces } from '@redress/domain/messages/template'
import { type FormEvent, useRef, useState } from 'react'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { setInText } from '../../ui/set-in-text.ts'
import { templateFaults } from './template-faults.ts'
import { TemplatePreview } from './template-preview.tsx'
import list from '../../ui/list-section.module.css'
import classes from './templates.module.css'
import { useChangeTemplate, useCreateTemplate } from './templates.mutations.ts'

type Props = { template: Template | null; sample: string | null; onClose: () => void }

/** One box a language, the fields to set in, and how it reads with a real complaint. */
export function TemplateForm({ template, sample, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [form, setForm] = useState(() => ({
    place: template?.place ?? templatePlaces[0],
    trigger: template?.trigger ?? '',
    title: template?.title ?? '',
    active: template?.active ?? true,
    texts: { ...template?.texts, en: template?.texts.en ?? '' },
  }))
  const [language, setLanguage] = useState<CustomerLanguage>('en')
  const boxes = useRef(new Map<CustomerLanguage, HTMLTextAreaElement>())
  const key = useRef(newIdempotencyKey())
  const create = useCreateTemplate()
  const change = useChangeTemplate()
  const error = create.error ?? change.error
  const faults = templateFaults(error, texts)
  const put = (part: Partial<typeof form>) => setForm({ ...form, ...part })

  function submit(event: FormEvent) {
    event.preventDefault()
    const onSuccess = () => {
      notify(t('templates.saved'))
      onClose()
    }
    if (template) {
      change.mutate({ id: template.id, version: template.version, ...form }, { onSuccess })
      return
    }
    const onError = () => {
      key.current = newIdempotencyKey()
    }
    create.mutate({ ...form, key: key.current }, { onSuccess, onError })
  }

  function setField(field: string) {
    const box = boxes.current.get(language)
    if (box) setInText(box, box.selectionStart, box.selectionEnd, `{${field}}`)
  }

  return (
    <Dialog title={template?.title ?? t('templates.new')} size="64rem" onClose={onClose}>
      <form onSubmit={submit} noValidate className={classes.form}>
        <div className={classes.column}>
          {error && <ProblemNotice error={error} slim />}
          <TextInput
            data-autofocus
            label={t('templates.name')}
            autoComplete="off"
            maxLength={80}
            value={form.title}
            error={faults['title']}
            onChange={(event) => put({ title: event.currentTarget.value })}
          />
          <div className={classes.pair}>
            <NativeSelect
              label={t('templates.place')}
              value={form.place}
              error={faults['place']}
              data={templatePlaces.map((place) => ({ value: place, label: t(`templates.place.${place}`) }))}
              onChange={({ currentTarget: { value } }) =>
                put({ place: templatePlaces.find((place) => place === value) ?? form.place })
              }
            />
            <TextInput
              label={t('templates.trigger')}
              description={t('templates.trigger-hint')}
              leftSection="::"
              autoComplete="off"
              autoCapitalize="none"
              maxLength={30}
              value={form.trigger}
              error={faults['trigger']}
              onChange={(event) => put({ trigger: event.currentTarget.value })}
            />
          </div>
          {customerLanguages.map((code) => (
            <Textarea
              key={code}
              ref={(box) => {
                if (box) boxes.current.set(code, box)
              }}
              label={languageNames[code]}
              description={form.texts[code] || code === 'en' ? undefined : t('templates.missing')}
              lang={code}
              autosize
              minRows={2}
              maxRows={14}
              maxLength={10_000}
              value={form.texts[code] ?? ''}
              error={faults[code]}
              onFocus={() => setLanguage(code)}
              onChange={(event) => put({ texts: { ...form.texts, [code]: event.currentTarget.value } })}
            />
          ))}
          <Checkbox
            label={t('templates.active')}
            checked={form.active}
            onChange={(event) => put({ active: event.currentTarget.checked })}
          />
        </div>
        <div className={classes.side}>
          <section aria-labelledby="template-fields">
            <h3 className={list.title} id="template-fields">
              {t('templates.fields')}
            </h3>
            <p className={classes.quiet}>{t('templates.fields-hint')}</p>
            <div className={classes.fields}>
              {templateFields.map((field) => (
                <Button
                  key={field}
                  size="compact-sm"
                  variant="default"
                  title={t(`module-field.${field}`)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => setField(field)}
                >
                  {`{${field}}`}
                </Button>
              ))}
            </div>
          </section>
          <TemplatePreview text={form.texts[language] ?? ''} language={language} sample={sample} />
        </div>
        <Group justify="flex-end" gap="xs" className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('edit.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending || change.isPending}>
            {t('edit.save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
