import { Button, Skeleton } from '@mantine/core'
import type { Contact } from '@redress/contracts/contacts'
import { isCustomerLanguage, languageNames } from '@redress/domain/languages/language'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconUserPlus } from '../../ui/icons.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ContactForm } from './contact-form.tsx'
import classes from './customers.module.css'
import { useChangeContact } from './customers.mutations.ts'
import { allContactsQuery } from './customers.queries.ts'

export function ContactList({ customerId }: { customerId: string }) {
  const { t } = useTexts()
  const mayWrite = useMay('customer.write')
  const query = useQuery(allContactsQuery(customerId))
  const waiting = useDelayed(query.isPending)
  const [editing, setEditing] = useState<Contact | 'new' | null>(null)
  const change = useChangeContact()
  const add = mayWrite && (
    <Button
      variant="default"
      leftSection={<IconUserPlus size={16} aria-hidden />}
      onClick={() => setEditing('new')}
    >
      {t('customers.new-contact')}
    </Button>
  )
  const contacts = query.data?.contacts ?? []
  return (
    <>
      {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
      {change.error && <ProblemNotice error={change.error} slim />}
      {waiting && <Skeleton height={160} />}
      {query.data && contacts.length === 0 && <EmptyState title={t('customers.no-contacts')} action={add} />}
      {contacts.length > 0 && <div className={classes.above}>{add}</div>}
      <ul className={classes.cards}>
        {contacts.map((contact) => (
          <li key={contact.id} className={classes.card}>
            <div className={classes.cardHead}>
              <span className={classes.name}>{contact.name}</span>
              {!contact.active && <span className={classes.tag}>{t('customers.inactive')}</span>}
              {contact.preferredChannel && <ChannelIcon channel={contact.preferredChannel} />}
            </div>
            <div className={classes.quiet}>
              {[contact.position, isCustomerLanguage(contact.language) ? languageNames[contact.language] : '']
                .filter(Boolean)
                .join(' · ')}
            </div>
            {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
            {contact.phone && <a href={`tel:${contact.phone.replace(/[^\d+]/gu, '')}`}>{contact.phone}</a>}
            {contact.fax && <div>{t('customers.fax-is', { number: contact.fax })}</div>}
            {mayWrite && (
              <div className={classes.acts}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('customers.edit-of', { name: contact.name })}
                  onClick={() => setEditing(contact)}
                >
                  {t('customers.edit')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t(contact.active ? 'customers.retire-of' : 'customers.restore-of', {
                    name: contact.name,
                  })}
                  onClick={() =>
                    change.mutate({ id: contact.id, version: contact.version, active: !contact.active })
                  }
                >
                  {t(contact.active ? 'customers.retire' : 'customers.restore')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {editing && (
        <ContactForm
          customerId={customerId}
          contact={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
