import type { SavedView } from '@redress/contracts/saved-views'

/** The saved view that is on screen by these filters; one's own before what others share. */
export function viewOf(views: SavedView[] | undefined, query: string, me: string): SavedView | null {
  const same = (views ?? []).filter((view) => view.query === query)
  return same.find((view) => view.owner.id === me) ?? same[0] ?? null
}
