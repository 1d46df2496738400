import type { ComponentType } from 'react'

/** `id` where two links may lead to the same place. */
export type NavLink = { id?: string; to: string; label: string; current: boolean; count?: string }
export type NavGroup = NavLink & {
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
  links: NavLink[]
}
