import { phoneDigits } from '@redress/domain/customers/phone-number'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './intake.module.css'
import { contactsQuery, customerSearch } from './intake.queries.ts'
import type { PlaceErrors } from './place-errors.ts'
import { SuggestField } from './suggest-field.tsx'
import { useChoices } from './use-choices.ts'
import type { Intake } from './use-intake.ts'

type Props = { intake: Intake; errors: PlaceErrors; customerId: string }

/** Who calls: known ones by a few letters, unknown ones are created from what is typed (IN-3). */
export function PartyFields({ intake, errors, customerId }: Props) {
  const { t } = useTexts()
  const { draft, set } = intake
  const customers = useChoices(
    draft.customer,
    customerSearch,
    (one) => one.name,
    (one) => one.contact?.phone ?? '',
  )
  // Who calls is known by the number on the display (A24).
  const isNumber = phoneDigits(draft.customer) !== null
  const callerOf = ({ contact }: (typeof customers.choices)[number]) =>
    isNumber && contact ? `${contact.name} · ${contact.phone}` : ''
  const contacts = useQuery(contactsQuery(customerId)).data ?? []
  const wanted = draft.contact.trim().toLocaleLowerCase()
  const isNewContact = wanted !== '' && !contacts.some((one) => one.name.toLocaleLowerCase() === wanted)
  return (
    <div className={classes.pair}>
      <SuggestField
        label={t('intake.customer')}
        place="customerName"
        required
        autoFocus
        value={draft.customer}
        error={errors.customerName}
        hint={draft.customer.trim() !== '' && customerId === '' ? t('intake.new-customer') : null}
        suggestions={customers.choices.map((one) => ({
          name: one.name,
          also: callerOf(one) || t('customer.open', { count: one.openComplaints }),
        }))}
        onChange={(customer) => set({ customer })}
        onChosen={(name) => {
          const caller = isNumber && customers.choices.find((one) => one.name === name)?.contact
          set({ customer: name, ...(caller ? { contact: caller.name } : {}) })
        }}
      />
      <SuggestField
        label={t('intake.contact')}
        place="contactName"
        value={draft.contact}
        error={errors.contactName}
        hint={isNewContact ? t('intake.new-contact') : null}
        suggestions={contacts
          .filter((one) => one.name.toLocaleLowerCase().includes(wanted))
          .map((one) => ({ name: one.name, also: one.position }))}
        onChange={(contact) => set({ contact })}
      />
    </div>
  )
}
