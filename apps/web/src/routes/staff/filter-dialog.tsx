import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PickFilter } from '../../features/inbox/filter-bar.tsx'
import { customersQuery, productsQuery } from '../../features/inbox/inbox.queries.ts'
import { peopleQuery } from '../../lib/people.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { PickDialog } from '../../ui/pick-dialog.tsx'

type Props = { filter: PickFilter; onPick: (id: string) => void; onClose: () => void }

export function FilterDialog({ filter, onPick, onClose }: Props) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const people = useQuery({ ...peopleQuery, enabled: filter === 'responsible' })
  const customers = useQuery({ ...customersQuery(text), enabled: filter === 'customer' })
  const products = useQuery({ ...productsQuery(text), enabled: filter === 'product' })
  const found = {
    responsible: people.data?.people.map((p) => ({ id: p.id, label: p.name, hint: p.position })),
    customer: customers.data?.customers.map((c) => ({ id: c.id, label: c.name, hint: c.country })),
    product: products.data?.products.map((p) => ({
      id: p.id,
      label: `${p.number} · ${p.name}`,
      hint: p.onHold ? <HoldPlate /> : null,
    })),
  }[filter]
  return (
    <PickDialog
      title={t(`column.${filter}`)}
      label={t(`pick.${filter}`)}
      choices={found ?? []}
      loading={people.isFetching || customers.isFetching || products.isFetching}
      {...(filter === 'responsible' ? {} : { onSearch: setText })}
      onPick={(choice) => onPick(choice.id)}
      onClose={onClose}
    />
  )
}
