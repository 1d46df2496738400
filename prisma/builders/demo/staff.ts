import type { Role } from '@redress/domain/identity/role'

type StaffMember = {
  email: string
  name: string
  position: string
  role: Role
  language: 'en' | 'pl' | 'zh'
}

/** Norrholm's people. The first of each role has the role's name as log-in and speaks English, for visitors. */
export const staff: readonly StaffMember[] = [
  ...team('agent', 'Customer service', [
    ['agent', 'Dorota Kimla', 'en'],
    ['t.aalto', 'Tuuli Aalto', 'en'],
    ['p.novak', 'Petr Novák', 'en'],
  ]),
  ...team('engineer', 'Quality engineer', [
    ['engineer', 'Maria Rossi', 'en'],
    ['j.wrona', 'Jakub Wrona', 'pl'],
    ['l.chen', 'Chen Lihua', 'zh'],
    ['s.berg', 'Signe Berg', 'en'],
  ]),
  ...team('production', 'Production and stores', [
    ['production', 'Marek Zieliński', 'en'],
    ['o.lindh', 'Oskar Lindh', 'en'],
    ['i.sobczak', 'Iwona Sobczak', 'pl'],
  ]),
  ...team('quality_manager', 'Head of quality', [['quality', 'Agnieszka Nowak', 'en']]),
  ...team('manager', 'Managing director', [['manager', 'Henrik Norrholm', 'en']]),
  ...team('admin', 'IT', [['admin', 'Ilze Kalniņa', 'en']]),
]

function team(
  role: Role,
  position: string,
  people: [string, string, StaffMember['language']][],
): StaffMember[] {
  return people.map(([login, name, language]) => ({
    email: `${login}@norrholm.example`,
    name,
    position,
    role,
    language,
  }))
}
