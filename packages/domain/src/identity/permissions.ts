import type { Role } from './role.ts'

/**
 * Who may do what (DOMAIN §1): the one table, enforced by the API and mirrored on the screens.
 * A new action is a new line here; a route without a permission does not compile.
 */
const table = {
  'complaint.read': ['agent', 'engineer', 'production', 'quality_manager', 'manager', 'admin'],
  'complaint.note': ['agent', 'engineer', 'production', 'quality_manager', 'manager'],
  'complaint.work': ['agent', 'engineer', 'quality_manager'],
  'complaint.reply': ['agent', 'engineer', 'quality_manager'],
  'complaint.assign': ['agent', 'quality_manager'],
  'complaint.take': ['agent', 'engineer', 'quality_manager'],
  // First assessment, facts, causes, verdict (AN).
  'complaint.assess': ['engineer', 'quality_manager'],
  'complaint.sign': ['engineer', 'quality_manager'],
  'complaint.create': ['agent', 'engineer', 'quality_manager'],
  'complaint.step': ['agent', 'engineer', 'quality_manager'],
  // The whole file of one complaint, trail included, as a pack for an auditor.
  'complaint.audit': ['engineer', 'quality_manager', 'manager', 'admin'],
  'complaint.merge': ['agent', 'quality_manager'],
  // What suggestions lead to (IN-8).
  'improvement.decide': ['quality_manager', 'manager'],
  'action.read': ['agent', 'engineer', 'production', 'quality_manager', 'manager', 'admin'],
  'action.create': ['agent', 'engineer', 'quality_manager'],
  'action.work': ['agent', 'engineer', 'production', 'quality_manager', 'manager'],
  'action.approve': ['quality_manager'],
  'car.read': ['agent', 'engineer', 'production', 'quality_manager', 'manager', 'admin'],
  'car.note': ['agent', 'engineer', 'production', 'quality_manager', 'manager'],
  'car.open': ['agent', 'engineer', 'quality_manager'],
  'car.work': ['engineer', 'quality_manager'],
  // Accepts or sends back gates, releases holds, closes, cancels (CAR-6).
  'car.decide': ['quality_manager'],
  // What customers demand of a report beyond our own rules (CAR-13).
  'car.profile': ['quality_manager', 'admin'],
  // Keeps customers' own forms and says what stands in their cells (CAR-7).
  'car.form': ['quality_manager', 'admin'],
  // Counts stock where it lies, with a phone in the hand (CAR-3).
  'car.count': ['engineer', 'production', 'quality_manager'],
  'reply.write': ['agent', 'engineer', 'quality_manager'],
  'reply.release': ['engineer', 'quality_manager', 'manager'],
  'reply.approve': ['quality_manager', 'manager'],
  'sla.pause': ['agent', 'engineer', 'quality_manager'],
  'sla.manage': ['quality_manager', 'admin'],
  'customer.write': ['agent', 'quality_manager', 'admin'],
  'catalog.write': ['agent', 'engineer', 'quality_manager', 'admin'],
  'customer.read': ['agent', 'engineer', 'quality_manager', 'manager', 'admin'],
  'catalog.read': ['agent', 'engineer', 'production', 'quality_manager', 'manager', 'admin'],
  'template.manage': ['quality_manager', 'admin'],
  // Stop of production or shipping; let go by the head of quality alone (CAR-3).
  'hold.set': ['engineer', 'quality_manager'],
  'hold.release': ['quality_manager'],
  'defects.manage': ['quality_manager', 'admin'],
  // Old journals, taken over and taken back as a whole (IN-10).
  'journal.import': ['quality_manager', 'admin'],
  'mail.read': ['agent', 'quality_manager', 'admin'],
  'user.list': ['agent', 'engineer', 'production', 'quality_manager', 'manager', 'admin'],
  'user.manage': ['admin'],
  'trail.verify': ['quality_manager', 'admin'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof table | 'account.own'

export const permissions = [...Object.keys(table), 'account.own'] as Permission[]

/** `account.own` is what everybody signed in may do with the own account. */
export function may(role: Role, permission: Permission): boolean {
  if (permission === 'account.own') return true
  const allowed: readonly Role[] = table[permission]
  return allowed.includes(role)
}

export function permissionsOf(role: Role): Permission[] {
  return permissions.filter((permission) => may(role, permission))
}
