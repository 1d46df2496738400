import { customerLanguages } from '@redress/domain/languages/language'
import { channels } from '@redress/domain/messages/channel'
import type pg from 'pg'
import { copyRows } from './copy-rows.ts'
import type { Random } from './random.ts'

const FIRST = [
  'Alder',
  'Baltic',
  'Beacon',
  'Birch',
  'Borea',
  'Carpat',
  'Cedar',
  'Coastal',
  'Delta',
  'Dover',
  'Elbe',
  'Ember',
  'Fenwick',
  'Fjord',
  'Garnet',
  'Granit',
  'Harbour',
  'Heron',
  'Indigo',
  'Iskra',
  'Juniper',
  'Kestrel',
  'Larch',
  'Lumen',
  'Marlow',
  'Meadow',
  'Nordwind',
  'Oakham',
  'Orion',
  'Pallas',
  'Pinewood',
  'Quarry',
  'Rowan',
  'Saffron',
  'Silver',
  'Summit',
  'Tamar',
  'Upland',
  'Vesper',
  'Willow',
]
const SECOND = [
  'Analytics',
  'Automation',
  'Boilers',
  'Compressors',
  'Controls',
  'Devices',
  'Dialysis',
  'Drives',
  'Elevators',
  'Energy',
  'Fittings',
  'Forklifts',
  'Gauges',
  'Grid',
  'Heating',
  'Hydraulics',
  'Instruments',
  'Kitchens',
  'Lighting',
  'Locks',
  'Machines',
  'Marine',
  'Measurement',
  'Medical',
  'Metering',
  'Mobility',
  'Motors',
  'Networks',
  'Optics',
  'Packaging',
  'Printers',
  'Pumps',
  'Robotics',
  'Sensors',
  'Signals',
  'Telecom',
  'Textiles',
  'Tools',
  'Valves',
  'Weighing',
]
const GIVEN = [
  'Anna',
  'Bilal',
  'Chiara',
  'David',
  'Eun-ji',
  'Farid',
  'Greta',
  'Hugo',
  'Irena',
  'Jonas',
  'Kofi',
  'Leila',
  'Mateusz',
  'Nadia',
  'Olga',
  'Pedro',
  'Rosa',
  'Sven',
  'Tomáš',
  'Yasmin',
]
const FAMILY = [
  'Adamska',
  'Bauer',
  'Cooper',
  'Dahl',
  'Esposito',
  'Fischer',
  'Gomes',
  'Horváth',
  'Ivanova',
  'Jensen',
  'Kowal',
  'Laurent',
  'Moreau',
  'Nagy',
  'Olsen',
  'Petrov',
  'Rossi',
  'Silva',
  'Tanaka',
  'Wagner',
]

/** One invented company for every 500 complaints, so that lists and type-ahead meet realistic numbers. */
export async function bulkCustomers(
  db: pg.Client,
  random: Random,
  complaints: number,
  now: Date,
): Promise<void> {
  const count = Math.min(FIRST.length * SECOND.length, Math.ceil(complaints / 500))
  const names = random.shuffle(FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`)))
  const customers = names.slice(0, count).map((name) => ({
    id: random.id(now),
    name,
    industry: random.pick(['Operators', 'Industrial', 'Medical', 'Appliance']),
    language: random.weighted(customerLanguages, (language) =>
      language === 'en' ? 8 : language === 'pl' ? 5 : 1,
    ),
    preferredChannel: random.weighted(channels, (channel) => (channel === 'email' ? 6 : 1)),
    createdAt: now,
  }))
  const contacts = customers.map((customer, index) => {
    const [given, family] = [random.pick(GIVEN), random.pick(FAMILY)]
    return {
      id: random.id(now),
      customerId: customer.id,
      name: `${given} ${family}`,
      email: `contact@bulk-${index + 1}.example`,
      language: customer.language,
      createdAt: now,
    }
  })
  await db.query('BEGIN')
  try {
    await copyRows(db, 'Customer', customers)
    await copyRows(db, 'Contact', contacts)
    await db.query('COMMIT')
  } catch (error) {
    await db.query('ROLLBACK')
    throw error
  }
}
