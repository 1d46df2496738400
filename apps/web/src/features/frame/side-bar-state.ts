const name = 'redress.side-bar'

export function wasCollapsed(): boolean {
  try {
    return localStorage.getItem(name) === 'collapsed'
  } catch {
    return false
  }
}

export function rememberCollapsed(collapsed: boolean): void {
  try {
    localStorage.setItem(name, collapsed ? 'collapsed' : 'open')
  } catch {
    // A browser that keeps nothing shows the bar open next time.
  }
}
