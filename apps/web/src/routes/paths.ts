import type { InboxView } from '@redress/contracts/inbox'
import type { ActionCase } from '@redress/domain/actions/action'

export const customerTabs = ['overview', 'complaints', 'contacts', 'contract', 'visits', 'forms'] as const
export type CustomerTab = (typeof customerTabs)[number]

/** Every address of the staff desk; links are made here and nowhere else. */
export const paths = {
  home: '/inbox/open',
  signIn: '/sign-in',
  inbox: (view: InboxView, search = '') => `/inbox/${view}${search}`,
  newComplaint: '/complaints/new',
  newCall: '/complaints/new?mode=phone',
  complaint: (number: string) => `/complaints/${number}`,
  evidence: (number: string) => `/complaints/${number}/evidence`,
  judgement: (number: string, section = '') => `/complaints/${number}/judgement${section}`,
  cars: '/cars',
  stockChecks: '/stock-checks',
  stockCheck: (id: string) => `/stock-checks/${id}`,
  car: (number: string, place = '') => `/cars/${number}${place}`,
  carTimeline: (number: string) => `/cars/${number}/timeline`,
  carRevisions: (number: string) => `/cars/${number}/revisions`,
  reply: (number: string) => `/complaints/${number}/reply`,
  documents: (number: string) => `/complaints/${number}/documents`,
  savedView: (query: string) => `/inbox/${query}`,
  improvements: (status = '') => (status === '' ? '/improvements' : `/improvements?status=${status}`),
  imports: '/admin/imports',
  import: (id: string, stage = '') => `/admin/imports/${id}${stage === '' ? '' : `?stage=${stage}`}`,
  today: '/today',
  actions: '/actions',
  /** Of the person asking, by filters of the list. */
  actionsBy: (filters: string) => `/actions?owner=me&${filters}`,
  /** Where the actions of a record are. */
  actionsOf: ({ kind, number }: { kind: ActionCase; number: string }) =>
    kind === 'complaint' ? `/complaints/${number}/actions` : `/cars/${number}`,
  products: '/products',
  product: (id: string) => `/products/${id}`,
  /** By id, or by the number on the label. */
  batch: (batch: string) => `/batches/${encodeURIComponent(batch)}`,
  suppliers: '/suppliers',
  supplier: (id: string) => `/suppliers/${id}`,
  defects: '/admin/defects',
  customers: '/customers',
  customer: (id: string, tab: CustomerTab = 'overview') =>
    tab === 'overview' ? `/customers/${id}` : `/customers/${id}/${tab}`,
  newComplaintOf: (customerId: string) => `/complaints/new?customer=${customerId}`,
  outbox: '/outbox',
  mail: (id: string) => `/outbox/${id}`,
  users: '/admin/users',
  clocks: '/admin/clocks',
  carProfiles: '/admin/car-profiles',
  templates: '/admin/templates',
  account: '/account',
} as const
