/** One row more than asked for says that there is a next page, which begins behind the last one shown. */
export function pageOf<T extends { id: string }>(rows: T[], limit: number) {
  const page = rows.slice(0, limit)
  return { page, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}
