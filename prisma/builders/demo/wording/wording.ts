import type { DefectKind } from '../defects.ts'

/** `[subject, wording]` with {product}, {n} (parts affected) and {of} (parts supplied). */
export type Account = readonly [subject: string, wording: string]

/** How customers of one language speak, and how they are answered. {contact} {number} {author} are filled in. */
export type Wording = {
  openings: readonly string[]
  /** With {batch}. */
  batchLine: string
  closings: readonly string[]
  accounts: Record<DefectKind, readonly Account[]>
  firstReplies: readonly string[]
  further: readonly string[]
  finalReplies: Record<'justified' | 'unjustified', readonly string[]>
  thanks: readonly string[]
  photoName: string
}

/** Values go in as they are: `$&` and the like mean nothing here. */
export function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
