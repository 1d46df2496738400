import { join } from 'node:path'

/** The folder of this package; everything it reads or writes on disk lies below. */
const home = join(import.meta.dirname, '..')

export const paths = {
  home,
  schema: join(home, 'schema'),
  generated: join(home, 'generated'),
  migrations: join(home, 'migrations'),
  /** The schema as it was at the newest migration; the next migration is the difference to it. */
  snapshot: join(home, 'migrations', 'schema-snapshot.prisma'),
}
