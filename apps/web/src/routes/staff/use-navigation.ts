import type { Permission } from '@redress/domain/identity/permissions'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearchParams } from 'react-router'
import { dueCountQuery } from '../../features/actions/actions.queries.ts'
import type { NavGroup } from '../../features/frame/navigation.ts'
import { inboxCountsQuery } from '../../features/inbox/inbox.queries.ts'
import { filtersOf, views } from '../../features/inbox/inbox-filters.ts'
import { useMe } from '../../lib/me.tsx'
import { type StaffTextKey, useTexts } from '../../lib/staff-texts.tsx'
import {
  IconBuilding,
  IconBulb,
  IconCalendarDue,
  IconChecklist,
  IconClock,
  IconDatabaseImport,
  IconInbox,
  IconListCheck,
  IconListTree,
  IconMailForward,
  IconPackage,
  IconPackages,
  IconTemplate,
  IconTool,
  IconTruckDelivery,
  IconUsers,
} from '../../ui/icons.ts'
import { paths } from '../paths.ts'
import { useSavedViews } from './use-saved-views.ts'

type Page = {
  to: string
  label: StaffTextKey
  icon: NavGroup['icon']
  permission: Permission
  /** First parts of the addresses that belong to it; pages of `admin` are told apart by the second. */
  slices: readonly string[]
}

const inbox: Page = {
  to: paths.home,
  label: 'nav.inbox',
  icon: IconInbox,
  permission: 'complaint.read',
  slices: ['inbox', 'complaints'],
}
const today: Page = {
  to: paths.today,
  label: 'nav.today',
  icon: IconCalendarDue,
  permission: 'action.read',
  slices: ['today'],
}

/** In the order of use: what is due, the cases, whom and what they are about, and what is set up once. */
const pages: readonly Page[] = [
  today,
  inbox,
  { to: paths.cars, label: 'nav.cars', icon: IconTool, permission: 'car.read', slices: ['cars'] },
  {
    to: paths.actions,
    label: 'nav.actions',
    icon: IconChecklist,
    permission: 'action.read',
    slices: ['actions'],
  },
  {
    to: paths.stockChecks,
    label: 'nav.stock-checks',
    icon: IconPackages,
    permission: 'car.count',
    slices: ['stock-checks'],
  },
  {
    to: paths.customers,
    label: 'nav.customers',
    icon: IconBuilding,
    permission: 'customer.read',
    slices: ['customers'],
  },
  {
    to: paths.products,
    label: 'nav.products',
    icon: IconPackage,
    permission: 'catalog.read',
    slices: ['products', 'batches'],
  },
  {
    to: paths.suppliers,
    label: 'nav.suppliers',
    icon: IconTruckDelivery,
    permission: 'catalog.read',
    slices: ['suppliers'],
  },
  {
    to: paths.improvements(),
    label: 'nav.improvements',
    icon: IconBulb,
    permission: 'complaint.read',
    slices: ['improvements'],
  },
  {
    to: paths.outbox,
    label: 'nav.outbox',
    icon: IconMailForward,
    permission: 'mail.read',
    slices: ['outbox'],
  },
  {
    to: paths.defects,
    label: 'nav.defects',
    icon: IconListTree,
    permission: 'defects.manage',
    slices: ['admin/defects'],
  },
  {
    to: paths.clocks,
    label: 'nav.clocks',
    icon: IconClock,
    permission: 'sla.manage',
    slices: ['admin/clocks'],
  },
  {
    to: paths.carProfiles,
    label: 'nav.car-profiles',
    icon: IconListCheck,
    permission: 'car.profile',
    slices: ['admin/car-profiles'],
  },
  {
    to: paths.templates,
    label: 'nav.templates',
    icon: IconTemplate,
    permission: 'template.manage',
    slices: ['admin/templates'],
  },
  {
    to: paths.imports,
    label: 'nav.imports',
    icon: IconDatabaseImport,
    permission: 'journal.import',
    slices: ['admin/imports'],
  },
  {
    to: paths.users,
    label: 'nav.users',
    icon: IconUsers,
    permission: 'user.manage',
    slices: ['admin/users'],
  },
]

/** Only what exists and what this person may open. */
export function useNavigation(): NavGroup[] {
  const { t } = useTexts()
  const { permissions } = useMe()
  const { pathname } = useLocation()
  const due = useQuery(dueCountQuery)
  const links = useInboxLinks(pathname)
  const [, slice = '', view = ''] = pathname.split('/')
  const here = slice === 'admin' ? `${slice}/${view}` : slice
  return pages
    .filter(({ permission }) => permissions.includes(permission))
    .map((page) => ({
      to: page.to,
      label: t(page.label),
      icon: page.icon,
      current: page.slices.includes(here),
      links: page === inbox ? links : [],
      ...(page === today && due.data && due.data.due > 0
        ? { count: `${due.data.due}${due.data.orMore ? '+' : ''}` }
        : {}),
    }))
}

/** The views of the queue with their counts, and those people saved. */
function useInboxLinks(pathname: string): NavGroup['links'] {
  const { t, language } = useTexts()
  const [search] = useSearchParams()
  const counts = useQuery(inboxCountsQuery)
  const [, slice, view] = pathname.split('/')
  const saved = useSavedViews(slice === 'inbox' ? filtersOf(view, search) : null)
  const named = views.map((name) => {
    const count = counts.data?.views[name]
    return {
      to: paths.inbox(name),
      label: t(`view.${name}`),
      current: slice === 'inbox' && view === name && saved.current === null,
      ...(count ? { count: `${count.count.toLocaleString(language)}${count.orMore ? '+' : ''}` } : {}),
    }
  })
  return [...named, ...saved.links]
}
