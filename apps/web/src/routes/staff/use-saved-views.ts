import { useQuery } from '@tanstack/react-query'
import { type InboxFilters, searchOf } from '../../features/inbox/inbox-filters.ts'
import { viewOf } from '../../features/inbox/own-view.ts'
import { savedViewsQuery } from '../../features/inbox/saved-views.queries.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { paths } from '../paths.ts'

/** Saved views as links, and which of them is on screen; views of others say whose they are (A4). */
export function useSavedViews(filters: InboxFilters | null) {
  const { t } = useTexts()
  const me = useMe()
  const views = useQuery(savedViewsQuery).data?.views
  const query = filters ? `${filters.view}${searchOf(filters)}` : ''
  const current = viewOf(views, query, me.id)
  const links = (views ?? []).map((view) => ({
    id: view.id,
    to: paths.savedView(view.query),
    label:
      view.owner.id === me.id ? view.name : t('saved-view.of', { name: view.name, owner: view.owner.name }),
    current: view.id === current?.id,
  }))
  return { query, current, links }
}
