import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../../lib/idempotency-key.ts'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { FormMapping } from './form-mapping.tsx'
import classes from './forms.module.css'
import { formQuery, formsQuery, useNewForm } from './forms.queries.ts'

/** The workbooks in which a customer wants 8D reports; filled from then on (CAR-7). */
export function CustomerForms({ customerId }: { customerId: string }) {
  const texts = useTexts()
  const { t } = texts
  const mayChange = useMay('car.form')
  const list = useQuery(formsQuery(customerId))
  const create = useNewForm(customerId)
  const input = useRef<HTMLInputElement>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const forms = list.data?.forms ?? []
  const shown = opened ?? forms[0]?.id ?? null
  const form = useQuery({ ...formQuery(shown ?? ''), enabled: shown !== null })
  const fault = Object.values(fieldErrors(create.error, texts))[0]
  const add = mayChange && (
    <Button loading={create.isPending} onClick={() => input.current?.click()}>
      {t('form.add')}
    </Button>
  )
  return (
    <section className={classes.forms}>
      <div className={classes.tools}>
        {forms.map(({ id, name, active }) => (
          <Button
            key={id}
            size="compact-md"
            variant={id === shown ? 'filled' : 'default'}
            aria-pressed={id === shown}
            onClick={() => setOpened(id)}
          >
            {active ? name : `${name} · ${t('form.out-of-use')}`}
          </Button>
        ))}
        {forms.length > 0 && add}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('form.add')}
        accept=".xlsx"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ''
          if (file) {
            create.mutate({ file, key: newIdempotencyKey() }, { onSuccess: ({ id }) => setOpened(id) })
          }
        }}
      />
      {create.error &&
        (fault ? (
          <p role="alert" className={classes.alert}>
            <strong>{create.variables?.file.name}:</strong> {fault}
          </p>
        ) : (
          <ProblemNotice error={create.error} slim />
        ))}
      {list.error && <ProblemNotice error={list.error} onRetry={() => list.refetch()} />}
      {list.data && forms.length === 0 && <EmptyState title={t('form.none')} action={add} />}
      {form.error && <ProblemNotice error={form.error} onRetry={() => form.refetch()} />}
      {form.data && <FormMapping key={form.data.id} form={form.data} mayChange={mayChange} />}
    </section>
  )
}
