/** What people do all day (DOMAIN §1). */
export const roles = ['agent', 'engineer', 'production', 'quality_manager', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]
