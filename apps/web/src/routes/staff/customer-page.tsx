import { Button, Skeleton } from '@mantine/core'
import type { Customer } from '@redress/contracts/customers'
import { isCustomerLanguage, languageNames } from '@redress/domain/languages/language'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Link, useParams } from 'react-router'
import { ContactList } from '../../features/customers/contact-list.tsx'
import { ContractTerms } from '../../features/customers/contract-terms.tsx'
import { CustomerComplaints } from '../../features/customers/customer-complaints.tsx'
import classes from '../../features/customers/customers.module.css'
import { customerQuery, overviewQuery } from '../../features/customers/customers.queries.ts'
import { EditCustomer } from '../../features/customers/edit-customer.tsx'
import { Overview } from '../../features/customers/overview.tsx'
import { PartList } from '../../features/customers/part-list.tsx'
import { RetireCustomer } from '../../features/customers/retire-customer.tsx'
import { VisitList } from '../../features/customers/visit-list.tsx'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts, wantArea } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { LinkTabs } from '../../ui/link-tabs.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { type CustomerTab, customerTabs, paths } from '../paths.ts'
import { NoPermission } from './no-permission.tsx'
import page from './plain-page.module.css'

const CustomerForms = lazy(async () => {
  const [part] = await Promise.all([import('../../features/cars/forms/customer-forms.tsx'), wantArea('cars')])
  return { default: part.CustomerForms }
})

export function CustomerPage() {
  const { id = '', tab } = useParams()
  const may = useMay('customer.read')
  if (!may) return <NoPermission permission="customer.read" />
  return <OneCustomer key={id} id={id} tab={customerTabs.find((one) => one === tab) ?? 'overview'} />
}

function OneCustomer({ id, tab }: { id: string; tab: CustomerTab }) {
  const { t } = useTexts()
  const query = useQuery(customerQuery(id))
  const waiting = useDelayed(query.isPending)
  const customer = query.data
  usePageTitle(customer?.name ?? t('nav.customers'))
  if (query.error && !customer) {
    return (
      <div className={page.body}>
        <ProblemNotice error={query.error} title={t('nav.customers')} onRetry={() => query.refetch()} />
      </div>
    )
  }
  if (!customer) return waiting ? <Skeleton height={320} m={20} /> : null
  return (
    <>
      <Head customer={customer} />
      <LinkTabs
        label={t('customers.parts-of-page')}
        tabs={customerTabs.map((name) => ({
          name,
          label: t(`customers.tab.${name}`),
          to: paths.customer(id, name),
        }))}
        current={tab}
      />
      <div className={page.body} style={{ paddingTop: 16 }}>
        <Tab customer={customer} tab={tab} />
      </div>
    </>
  )
}

function Head({ customer }: { customer: Customer }) {
  const { t } = useTexts()
  const mayWrite = useMay('customer.write')
  const [editing, setEditing] = useState(false)
  const holds = useQuery(overviewQuery(customer.id)).data?.holds ?? []
  const { language } = customer
  return (
    <>
      <PageHeader title={customer.name}>
        {mayWrite && <RetireCustomer customer={customer} />}
        {mayWrite && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('customers.edit')}
          </Button>
        )}
        <NewComplaint customerId={customer.id} />
      </PageHeader>
      <div className={classes.marks}>
        {holds.length > 0 && <HoldPlate reason={t('customers.holds')} />}
        {!customer.active && <span className={classes.tag}>{t('customers.inactive')}</span>}
        <Link to={paths.inbox('open', `?customer=${customer.id}`)}>
          {t('customers.open-count', { count: customer.openComplaints, all: customer.allComplaints })}
        </Link>
        <span>{isCustomerLanguage(language) ? languageNames[language] : language}</span>
        <ChannelIcon channel={customer.preferredChannel} />
        {[customer.country, customer.industry, customer.timeZone, customer.calendar?.name]
          .filter(Boolean)
          .map((word) => (
            <span key={word} className={classes.quiet}>
              {word}
            </span>
          ))}
      </div>
      {editing && <EditCustomer customer={customer} onClose={() => setEditing(false)} />}
    </>
  )
}

function NewComplaint({ customerId }: { customerId: string }) {
  const { t } = useTexts()
  if (!useMay('complaint.create')) return null
  return (
    <Button
      component={Link}
      to={paths.newComplaintOf(customerId)}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('customers.new-complaint')}
    </Button>
  )
}

function Tab({ customer, tab }: { customer: Customer; tab: CustomerTab }) {
  const { t } = useTexts()
  const { id } = customer
  switch (tab) {
    case 'overview':
      return (
        <Overview
          customerId={id}
          complaintHref={paths.complaint}
          productHref={(productId) => paths.inbox('all', `?customer=${id}&product=${productId}`)}
          visitsHref={paths.customer(id, 'visits')}
        />
      )
    case 'complaints':
      return (
        <CustomerComplaints
          customerId={id}
          hrefOf={paths.complaint}
          next={<NewComplaint customerId={id} />}
        />
      )
    case 'contacts':
      return <ContactList customerId={id} />
    case 'contract':
      return (
        <>
          <section className={classes.section}>
            <h2 className={classes.panelTitle}>{t('customers.terms')}</h2>
            <ContractTerms customer={customer} />
          </section>
          <Words title={t('customers.address')} words={customer.address} />
          <Words title={t('customers.registration')} words={customer.registration} />
          <Words title={t('customers.notes')} words={customer.notes} />
          <section className={classes.section}>
            <h2 className={classes.panelTitle}>{t('customers.parts')}</h2>
            <PartList customerId={id} />
          </section>
        </>
      )
    case 'visits':
      return <VisitList customerId={id} />
    case 'forms':
      return (
        <Suspense fallback={null}>
          <CustomerForms customerId={id} />
        </Suspense>
      )
  }
}

function Words({ title, words }: { title: string; words: string }) {
  if (words === '') return null
  return (
    <section className={classes.section}>
      <h2 className={classes.panelTitle}>{title}</h2>
      <p className={classes.words}>{words}</p>
    </section>
  )
}
