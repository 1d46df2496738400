import { useEffect } from 'react'

const state = { title: 'Redress', news: false }

/** The title of the tab; a dot stands before it while something new waits to be seen. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    state.title = title
    show()
  }, [title])
}

/** Told on every change from elsewhere: only a page that nobody looks at needs the dot. */
export function markNews(): void {
  if (document.visibilityState === 'visible') return
  state.news = true
  show()
  document.addEventListener('visibilitychange', seen, { once: true })
}

function seen(): void {
  state.news = false
  show()
}

function show(): void {
  const name = state.title === 'Redress' ? state.title : `${state.title} · Redress`
  document.title = state.news ? `● ${name}` : name
}
