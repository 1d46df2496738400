import { grantAppRole } from './app-role.ts'
import { createDatabaseIfMissing } from './create-database.ts'
import { asApp } from './database-url.ts'
import { installQueues } from './install-queues.ts'
import { migrate } from './migrate.ts'
import { inOwnerSession } from './owner-session.ts'

export type Deployed = {
  /** What the application connects with. */
  appUrl: string
  /** The migrations this run applied. */
  applied: string[]
  /** False when the application has to work with the owner's rights. */
  restricted: boolean
}

/**
 * Makes the database ready for this version of the program. Can be repeated at every start, also by several
 * processes at once.
 */
export async function deploy(o: { ownerUrl: string; migrations?: string }): Promise<Deployed> {
  await createDatabaseIfMissing(o.ownerUrl)
  await refuseOtherTimeZones(o.ownerUrl)
  const applied = await migrate(o.ownerUrl, o.migrations)
  await installQueues(o.ownerUrl)
  const restricted = await grantAppRole(o.ownerUrl)
  return { appUrl: restricted ? asApp(o.ownerUrl) : o.ownerUrl, applied, restricted }
}

// A connection pooler may drop the settings of a session; without UTC every time would be stored wrongly.
async function refuseOtherTimeZones(url: string): Promise<void> {
  await inOwnerSession(url, async (db) => {
    const { rows } = await db.query<{ zone: string }>(`SELECT current_setting('TimeZone') AS zone`)
    const zone = rows[0]?.zone
    if (zone !== 'UTC') {
      throw new Error(
        `Sessions of the database work in time zone ${zone} although UTC was asked for. If a connection pooler stands in between, connect directly or run: ALTER DATABASE … SET TimeZone TO 'UTC'`,
      )
    }
  })
}
