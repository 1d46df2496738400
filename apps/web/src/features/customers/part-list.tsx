import { Button, Stack, Table, TextInput, VisuallyHidden } from '@mantine/core'
import type { CustomerPart } from '@redress/contracts/customers'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PickDialog } from '../../ui/pick-dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './customers.module.css'
import { useSetPart } from './customers.mutations.ts'
import { partsQuery, productChoicesQuery } from './customers.queries.ts'
import { FormButtons } from './form-buttons.tsx'

type Editing = Pick<CustomerPart, 'productId' | 'product'> & { before: string | null }

/** What the customer calls our products; needed to understand what they write. */
export function PartList({ customerId }: { customerId: string }) {
  const { t } = useTexts()
  const mayWrite = useMay('customer.write')
  const query = useQuery(partsQuery(customerId))
  const [picking, setPicking] = useState(false)
  const [editing, setEditing] = useState<Editing | null>(null)
  const parts = query.data?.parts ?? []
  return (
    <>
      {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
      {query.data && parts.length === 0 && <p className={classes.quiet}>{t('customers.no-parts')}</p>}
      {parts.length > 0 && (
        <Table.ScrollContainer minWidth={420} type="native">
          <Table verticalSpacing={4} className={classes.table}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('customers.their-number')}</Table.Th>
                <Table.Th>{t('customers.our-product')}</Table.Th>
                <Table.Th>
                  <VisuallyHidden>{t('customers.edit')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {parts.map((part) => (
                <Table.Tr key={part.productId}>
                  <Table.Td>{part.number}</Table.Td>
                  <Table.Td>
                    {part.product} <span className={classes.quiet}>{part.productName}</span>
                  </Table.Td>
                  <Table.Td className={classes.number}>
                    {mayWrite && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t('customers.edit-of', { name: part.product })}
                        onClick={() => setEditing({ ...part, before: part.number })}
                      >
                        {t('customers.edit')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {mayWrite && (
        <Button variant="default" size="compact-md" mt={8} onClick={() => setPicking(true)}>
          {t('customers.add-part')}
        </Button>
      )}
      {picking && (
        <ProductPick
          onClose={() => setPicking(false)}
          onPick={(productId, product) => {
            const known = parts.find((part) => part.productId === productId)
            setPicking(false)
            setEditing({ productId, product, before: known?.number ?? null })
          }}
        />
      )}
      {editing && <PartForm customerId={customerId} part={editing} onClose={() => setEditing(null)} />}
    </>
  )
}

function ProductPick(props: { onPick: (id: string, number: string) => void; onClose: () => void }) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const found = useQuery(productChoicesQuery(text))
  return (
    <PickDialog
      title={t('customers.add-part')}
      label={t('customers.our-product')}
      choices={(found.data?.products ?? []).map(({ id, number, name }) => ({
        id,
        label: number,
        hint: name,
      }))}
      loading={found.isFetching}
      onSearch={setText}
      onPick={({ id, label }) => props.onPick(id, label)}
      onClose={props.onClose}
    />
  )
}

function PartForm(props: { customerId: string; part: Editing; onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const { productId, product, before } = props.part
  const [number, setNumber] = useState(before ?? '')
  const save = useSetPart(props.customerId)
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate({ productId, number, before }, { onSuccess: props.onClose })
  }
  return (
    <Dialog title={product} size="24rem" onClose={props.onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {save.error && <ProblemNotice error={save.error} slim />}
          <TextInput
            data-autofocus
            label={t('customers.their-number')}
            description={before === null ? null : t('customers.part-empty')}
            maxLength={80}
            value={number}
            error={fieldErrors(save.error, texts)['number']}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <FormButtons action={t('edit.save')} loading={save.isPending} onClose={props.onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
