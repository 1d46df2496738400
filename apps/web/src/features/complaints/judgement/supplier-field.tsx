import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { PickDialog } from '../../../ui/pick-dialog.tsx'
import classes from './judgement.module.css'

/** The name as written, and which supplier and component of the list it is once somebody has said so. */
type SupplierChoice = {
  supplierName: string
  supplier: { id: string; component: { id: string; number: string; name: string } | null } | null
}

type Props = {
  value: SupplierChoice
  error: string | undefined
  mayChange: boolean
  onChange: (value: SupplierChoice) => void
}

/** Whose part it was: chosen from the list, or written where the list does not know it (AN-3). */
export function SupplierField({ value, error, mayChange, onChange }: Props) {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  const component = value.supplier?.component
  return (
    <div>
      <TextInput
        label={t('fact.supplierName')}
        description={
          value.supplier &&
          [t('judgement.supplier-known'), component && `${component.number} ${component.name}`]
            .filter(Boolean)
            .join(' · ')
        }
        value={value.supplierName}
        error={error}
        maxLength={300}
        onChange={(event) => onChange({ supplierName: event.currentTarget.value, supplier: null })}
      />
      {mayChange && (
        <div className={classes.acts}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('fact.edit', { name: t('fact.supplier') })}
            onClick={() => setOpen(true)}
          >
            {t('judgement.pick')}
          </Button>
        </div>
      )}
      {open && <SupplierDialog onPick={onChange} onClose={() => setOpen(false)} />}
    </div>
  )
}

function SupplierDialog(props: { onPick: (value: SupplierChoice) => void; onClose: () => void }) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const [q] = useDebouncedValue(text.trim(), 150)
  const found = useQuery({
    queryKey: ['catalog', 'supplier-choices', q],
    queryFn: ({ signal }) => callSignedIn('GET /api/supplier-choices', { query: { q } }, { signal }),
    placeholderData: keepPreviousData,
  })
  const choices = (found.data?.choices ?? []).map((choice) => ({
    ...choice,
    id: choice.component?.id ?? choice.supplierId,
  }))
  return (
    <PickDialog
      title={t('fact.supplierName')}
      label={t('pick.supplier')}
      loading={found.isPending}
      choices={choices.map(({ id, supplier, component }) => ({
        id,
        label: supplier,
        hint: component && `${component.number} ${component.name}`,
      }))}
      onSearch={setText}
      onPick={({ id }) => {
        const chosen = choices.find((one) => one.id === id)
        if (chosen) {
          const { supplierId, supplier, component } = chosen
          props.onPick({ supplierName: supplier, supplier: { id: supplierId, component } })
        }
        props.onClose()
      }}
      onClose={props.onClose}
    />
  )
}
