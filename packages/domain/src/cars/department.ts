import type { Role } from '../identity/role.ts'

/** Where the members of a team usually come from (CAR-2); any other may be written as well. */
export const departments = [
  'quality',
  'production',
  'engineering',
  'customer_service',
  'logistics',
  'purchasing',
  'sales',
  'management',
] as const
export type Department = (typeof departments)[number]

/** As a first guess for a colleague; null where the role says nothing about it. */
export const departmentOfRole: Readonly<Record<Role, Department | null>> = {
  agent: 'customer_service',
  engineer: 'quality',
  production: 'production',
  quality_manager: 'quality',
  manager: 'management',
  admin: null,
}
