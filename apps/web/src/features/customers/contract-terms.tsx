import { Button, Textarea } from '@mantine/core'
import type { Customer } from '@redress/contracts/customers'
import { useState } from 'react'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useSaveUpon } from '../../lib/use-save-upon.ts'
import { ConflictBox } from '../../ui/conflict-box.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './customers.module.css'
import { useRefreshCustomers } from './customers.mutations.ts'

/** What was agreed with the customer, in words (DI-2). */
export function ContractTerms({ customer }: { customer: Customer }) {
  const { t } = useTexts()
  const mayWrite = useMay('customer.write')
  const [editing, setEditing] = useState(false)
  const edit = mayWrite && (
    <Button variant="default" size="compact-md" onClick={() => setEditing(true)}>
      {t('customers.edit-terms')}
    </Button>
  )
  if (editing) return <TermsForm customer={customer} onClose={() => setEditing(false)} />
  return (
    <>
      {customer.terms === '' ? (
        <p className={classes.quiet}>{t('customers.no-terms')}</p>
      ) : (
        <p className={classes.words}>{customer.terms}</p>
      )}
      {edit}
    </>
  )
}

function TermsForm({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const params = { id: customer.id }
  const [terms, setTerms] = useState(customer.terms)
  const refresh = useRefreshCustomers()
  const saving = useSaveUpon({
    upon: customer,
    read: () => callSignedIn('GET /api/customers/:id', { params }),
    save: ({ version }, wanted: string) =>
      callSignedIn('PATCH /api/customers/:id', { params, body: { version, terms: wanted } }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  const { conflict } = saving
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        saving.save(terms)
      }}
    >
      {saving.error && <ProblemNotice error={saving.error} slim />}
      {conflict && (
        <ConflictBox
          fields={[
            {
              name: 'terms',
              label: t('customers.terms'),
              before: conflict.before.terms,
              now: conflict.now.terms,
              mine: terms,
            },
          ]}
          busy={saving.isPending}
          onKeep={() => setTerms(saving.keepTheirs().terms)}
          onPut={saving.putMine}
        />
      )}
      <Textarea
        label={t('customers.terms')}
        description={t('customers.terms-hint')}
        rows={10}
        maxLength={20_000}
        value={terms}
        error={fieldErrors(saving.error, texts)['terms']}
        onChange={(event) => setTerms(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button type="submit" size="compact-md" loading={saving.isPending}>
          {t('edit.save')}
        </Button>
        <Button variant="default" size="compact-md" onClick={onClose}>
          {t('edit.cancel')}
        </Button>
      </div>
    </form>
  )
}
