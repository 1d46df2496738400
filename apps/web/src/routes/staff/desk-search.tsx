import type { InboxView } from '@redress/contracts/inbox'
import { useRef } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { SearchBox } from '../../features/frame/search-box.tsx'
import { filtersOf, searchOf } from '../../features/inbox/inbox-filters.ts'
import { paths } from '../paths.ts'

/** Searches everything, whatever view is open; a whole number leads straight to its record. */
export function DeskSearch() {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const [, slice, view] = pathname.split('/')
  const onInbox = slice === 'inbox'
  const filters = filtersOf(onInbox ? view : 'open', onInbox ? search : new URLSearchParams())

  const before = useRef<InboxView>('open')

  function find(q: string, replace: boolean) {
    // An emptied box gives the view back that the search was begun from.
    if (filters.view !== 'all') before.current = filters.view
    const to = q === '' ? before.current : 'all'
    void navigate(paths.inbox(to, searchOf({ ...filters, view: to, q })), { replace })
  }

  return (
    <SearchBox
      value={filters.q}
      onType={(text) => {
        // A record opened meanwhile may still be loading: the address knows of it before this page does.
        const isLeaving = window.location.pathname !== pathname
        if (onInbox && !isLeaving && text !== filters.q) find(text, true)
      }}
      onSubmit={(text) => {
        const number = numberIn(text)
        if (number) void navigate(paths.complaint(number))
        else find(text, onInbox)
      }}
    />
  )
}

/** "c 2026 123" is how people read a number out: C-2026-00123. */
function numberIn(text: string): string | null {
  const found = /^c[-\s]?(\d{4})[-\s](\d{1,9})$/i.exec(text)
  return found ? `C-${found[1]}-${(found[2] ?? '').padStart(5, '0')}` : null
}
