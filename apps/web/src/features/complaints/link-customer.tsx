import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { PickDialog } from '../../ui/pick-dialog.tsx'
import { customerChoicesQuery } from './complaints.queries.ts'

/** Begins with the company as it was written: that is the likely name. */
export function LinkCustomer(props: { first: string; onPick: (id: string) => void; onClose: () => void }) {
  const { t } = useTexts()
  const [text, setText] = useState(props.first)
  const found = useQuery(customerChoicesQuery(text))
  return (
    <PickDialog
      title={t('customer.link')}
      label={t('pick.customer')}
      first={props.first}
      choices={(found.data?.customers ?? []).map((customer) => ({
        id: customer.id,
        label: customer.name,
        hint: `${customer.country} · ${t('customer.open', { count: customer.openComplaints })}`,
      }))}
      loading={found.isFetching}
      onSearch={setText}
      onPick={(choice) => props.onPick(choice.id)}
      onClose={props.onClose}
    />
  )
}
