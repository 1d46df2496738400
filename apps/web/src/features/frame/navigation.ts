import type { ComponentType } from 'react'

export type NavLink = { to: string; label: string; current: boolean; count?: string }
export type NavGroup = NavLink & {
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
  links: NavLink[]
}
