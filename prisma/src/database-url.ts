/** Names a role that sessions take on at start. It is granted to the owner and cannot log in by itself. */
export const APP_ROLE = 'redress_app'

/** The same server and login, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(name)}`
  return changed.href
}

export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

/**
 * Adds a setting that every session starts with. It goes into the URL because a connection string wins over
 * the `options` field of pg: two places would silently lose one of them.
 */
export function withSetting(url: string, setting: string): string {
  const changed = new URL(url)
  const options = changed.searchParams.get('options')
  const added = `-c ${setting}`
  if (options?.includes(added)) return url
  changed.searchParams.set('options', options ? `${options} ${added}` : added)
  // Only JavaScript reads "+" as a blank; psql and libpq want %20.
  changed.search = changed.search.replaceAll('+', '%20')
  return changed.href
}

/**
 * Prisma writes timestamps without an offset and reads them as if they had none: in any other zone it stores
 * a wrong instant without an error.
 */
export function inUtc(url: string): string {
  return withSetting(url, 'TimeZone=UTC')
}

/** The owner's login, but with the rights of the application only. */
export function asApp(ownerUrl: string): string {
  return withSetting(ownerUrl, `role=${APP_ROLE}`)
}
