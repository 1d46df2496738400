import { Button } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import classes from './customer-card.module.css'
import { LinkContact } from './link-contact.tsx'
import { LinkCustomer } from './link-customer.tsx'
import { useFactChange } from './use-fact-change.ts'

type Props = {
  record: Complaint
  complaintsOf: (customerId: string) => string
  customerHref: (customerId: string) => string
}

/** Whom we take the sender to be; as it was written while nobody has recognised it. */
export function CustomerCard({ record, complaintsOf, customerHref }: Props) {
  const { t } = useTexts()
  const mayRead = useMay('customer.read')
  const mayWork = useMay('complaint.work')
  const [linking, setLinking] = useState<'customer' | 'contact' | null>(null)
  const change = useFactChange(record)
  const { customer, contact, sender } = record
  const email = contact?.email ?? sender.email
  const phone = contact?.phone ?? sender.phone
  const name = contact?.name ?? sender.name
  const close = () => setLinking(null)

  return (
    <div className={classes.card}>
      <div className={classes.company}>
        {customer && mayRead ? (
          <Link to={customerHref(customer.id)}>{customer.name}</Link>
        ) : (
          (customer?.name ?? sender.company)
        )}
      </div>
      {!customer && <div className={classes.unknown}>{t('customer.unrecognised')}</div>}
      {customer && (
        <div className={classes.quiet}>
          {customer.country} ·{' '}
          <Link to={complaintsOf(customer.id)}>
            {t('customer.complaints', { count: customer.openComplaints, all: customer.allComplaints })}
          </Link>
        </div>
      )}
      <div className={classes.person}>
        {name}
        {contact?.position && <span className={classes.quiet}> · {contact.position}</span>}
      </div>
      {email !== '' && (
        <a className={classes.way} href={`mailto:${email}`}>
          {email}
        </a>
      )}
      {phone !== '' && (
        <a className={classes.way} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          {phone}
        </a>
      )}
      {sender.address !== '' && <div className={classes.address}>{sender.address}</div>}
      {customer && sender.company !== customer.name && (
        <div className={classes.quiet}>{t('customer.as-written', { company: sender.company })}</div>
      )}
      {mayWork && (
        <div className={classes.acts}>
          <Button size="compact-sm" variant="default" onClick={() => setLinking('customer')}>
            {t(customer ? 'customer.link-other' : 'customer.link')}
          </Button>
          {customer && (
            <Button size="compact-sm" variant="default" onClick={() => setLinking('contact')}>
              {t('customer.link-contact')}
            </Button>
          )}
        </div>
      )}
      <ConflictNotice change={change} />
      {linking === 'customer' && (
        <LinkCustomer
          first={customer ? '' : sender.company}
          onClose={close}
          onPick={(customerId) => {
            close()
            change.save({ customerId })
          }}
        />
      )}
      {linking === 'contact' && customer && (
        <LinkContact
          customerId={customer.id}
          onClose={close}
          onPick={(contactId) => {
            close()
            change.save({ contactId })
          }}
        />
      )}
    </div>
  )
}
