import { useMemo, useSyncExternalStore } from 'react'

/**
 * Where the reader is and how to go elsewhere. Instead of react-router, which would be an eighth of all
 * the script a public page may load and of which these pages need no more than this.
 */
const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) window.addEventListener('popstate', tell)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('popstate', tell)
  }
}

export type Place = { pathname: string; search: string; hash: string }

export function usePlace(): Place {
  const href = useSyncExternalStore(subscribe, () => location.href)
  return useMemo(() => {
    const { pathname, search, hash } = new URL(href)
    return { pathname, search, hash }
  }, [href])
}

/** `to` may be a path, or only "?part=you" for the same path. */
export function goTo(to: string, o: { replace?: boolean } = {}): void {
  const target = new URL(to, location.href)
  if (target.href === location.href || o.replace) history.replaceState(null, '', target)
  else history.pushState(null, '', target)
  tell()
}

/** The same page in another language; the secret behind the # and the screen of the form stay. */
export function inLanguage(language: string, { pathname, search, hash }: Place): string {
  const rest = pathname.split('/').slice(3).join('/')
  return `/p/${language}${rest ? `/${rest}` : ''}${search}${hash}`
}
