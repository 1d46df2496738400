import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearchParams } from 'react-router'
import { dueCountQuery } from '../../features/actions/actions.queries.ts'
import type { NavGroup } from '../../features/frame/navigation.ts'
import { inboxCountsQuery } from '../../features/inbox/inbox.queries.ts'
import { filtersOf, views } from '../../features/inbox/inbox-filters.ts'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import {
  IconBuilding,
  IconBulb,
  IconCalendarDue,
  IconChecklist,
  IconClock,
  IconDatabaseImport,
  IconInbox,
  IconListTree,
  IconMailForward,
  IconTool,
  IconPackage,
  IconTemplate,
  IconTruckDelivery,
  IconUsers,
} from '../../ui/icons.ts'
import { paths } from '../paths.ts'
import { useSavedViews } from './use-saved-views.ts'

/** Only what exists and what this person may open. */
export function useNavigation(): NavGroup[] {
  const { t, language } = useTexts()
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const counts = useQuery(inboxCountsQuery)
  const due = useQuery(dueCountQuery)
  const mayCatalogue = useMay('catalog.read')
  const mayDefects = useMay('defects.manage')
  const mayCustomers = useMay('customer.read')
  const mayMails = useMay('mail.read')
  const mayUsers = useMay('user.manage')
  const mayClocks = useMay('sla.manage')
  const mayImport = useMay('journal.import')
  const mayTemplates = useMay('template.manage')
  const [, slice, view] = pathname.split('/')
  const saved = useSavedViews(slice === 'inbox' ? filtersOf(view, search) : null)

  const today: NavGroup = {
    to: paths.today,
    label: t('nav.today'),
    icon: IconCalendarDue,
    current: slice === 'today',
    links: [],
    ...(due.data && due.data.due > 0 ? { count: `${due.data.due}${due.data.orMore ? '+' : ''}` } : {}),
  }
  const actions: NavGroup = {
    to: paths.actions,
    label: t('nav.actions'),
    icon: IconChecklist,
    current: slice === 'actions',
    links: [],
  }
  const inbox: NavGroup = {
    to: paths.home,
    label: t('nav.inbox'),
    icon: IconInbox,
    current: slice === 'inbox' || slice === 'complaints',
    links: [
      ...views.map((name) => {
        const count = counts.data?.views[name]
        return {
          to: paths.inbox(name),
          label: t(`view.${name}`),
          current: slice === 'inbox' && view === name && saved.current === null,
          ...(count ? { count: `${count.count.toLocaleString(language)}${count.orMore ? '+' : ''}` } : {}),
        }
      }),
      ...saved.links,
    ],
  }
  const improvements: NavGroup = {
    to: paths.improvements(),
    label: t('nav.improvements'),
    icon: IconBulb,
    current: slice === 'improvements',
    links: [],
  }
  const cars: NavGroup = {
    to: paths.cars,
    label: t('nav.cars'),
    icon: IconTool,
    current: slice === 'cars',
    links: [],
  }
  const customers: NavGroup = {
    to: paths.customers,
    label: t('nav.customers'),
    icon: IconBuilding,
    current: slice === 'customers',
    links: [],
  }
  const outbox: NavGroup = {
    to: paths.outbox,
    label: t('nav.outbox'),
    icon: IconMailForward,
    current: slice === 'outbox',
    links: [],
  }
  const products: NavGroup = {
    to: paths.products,
    label: t('nav.products'),
    icon: IconPackage,
    current: slice === 'products' || slice === 'batches',
    links: [],
  }
  const suppliers: NavGroup = {
    to: paths.suppliers,
    label: t('nav.suppliers'),
    icon: IconTruckDelivery,
    current: slice === 'suppliers',
    links: [],
  }
  const defects: NavGroup = {
    to: paths.defects,
    label: t('nav.defects'),
    icon: IconListTree,
    current: slice === 'admin' && view === 'defects',
    links: [],
  }
  const imports: NavGroup = {
    to: paths.imports,
    label: t('nav.imports'),
    icon: IconDatabaseImport,
    current: slice === 'admin' && view === 'imports',
    links: [],
  }
  const users: NavGroup = {
    to: paths.users,
    label: t('nav.users'),
    icon: IconUsers,
    current: slice === 'admin' && view === 'users',
    links: [],
  }
  const templates: NavGroup = {
    to: paths.templates,
    label: t('nav.templates'),
    icon: IconTemplate,
    current: slice === 'admin' && view === 'templates',
    links: [],
  }
  const clocks: NavGroup = {
    to: paths.clocks,
    label: t('nav.clocks'),
    icon: IconClock,
    current: slice === 'admin' && view === 'clocks',
    links: [],
  }
  return [
    today,
    inbox,
    cars,
    actions,
    ...(mayCustomers ? [customers] : []),
    ...(mayCatalogue ? [products, suppliers] : []),
    improvements,
    ...(mayMails ? [outbox] : []),
    ...(mayDefects ? [defects] : []),
    ...(mayClocks ? [clocks] : []),
    ...(mayTemplates ? [templates] : []),
    ...(mayImport ? [imports] : []),
    ...(mayUsers ? [users] : []),
  ]
}
