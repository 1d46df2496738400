import type { InboxView } from '@redress/contracts/complaints'

/** Every address of the staff desk; links are made here and nowhere else. */
export const paths = {
  home: '/inbox/open',
  signIn: '/sign-in',
  inbox: (view: InboxView, search = '') => `/inbox/${view}${search}`,
  complaint: (number: string) => `/complaints/${number}`,
  evidence: (number: string) => `/complaints/${number}/evidence`,
  outbox: '/outbox',
  mail: (id: string) => `/outbox/${id}`,
  users: '/admin/users',
  account: '/account',
} as const
