import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { PickDialog } from '../../ui/pick-dialog.tsx'
import { customersQuery } from './sla.queries.ts'

/** Whose policy it is, or whose complaint is tried. */
export function PickCustomer(props: {
  onPick: (customer: { id: string; name: string }) => void
  onClose: () => void
}) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const found = useQuery(customersQuery(text))
  return (
    <PickDialog
      title={t('clocks.choose-customer')}
      label={t('pick.customer')}
      choices={(found.data?.customers ?? []).map(({ id, name, country }) => ({
        id,
        label: name,
        hint: country,
      }))}
      loading={found.isFetching}
      onSearch={setText}
      onPick={({ id, label }) => props.onPick({ id, name: label })}
      onClose={props.onClose}
    />
  )
}
