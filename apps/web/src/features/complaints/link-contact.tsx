import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../lib/staff-texts.tsx'
import { PickDialog } from '../../ui/pick-dialog.tsx'
import { contactsQuery } from './complaints.queries.ts'

type Props = { customerId: string; onPick: (id: string) => void; onClose: () => void }

export function LinkContact({ customerId, onPick, onClose }: Props) {
  const { t } = useTexts()
  const found = useQuery(contactsQuery(customerId))
  return (
    <PickDialog
      title={t('customer.link-contact')}
      label={t('pick.contact')}
      choices={(found.data?.contacts ?? []).map((contact) => ({
        id: contact.id,
        label: contact.name,
        hint: contact.position || contact.email,
      }))}
      loading={found.isPending}
      onPick={(choice) => onPick(choice.id)}
      onClose={onClose}
    />
  )
}
