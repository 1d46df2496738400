const spaces = /[\s\u00a0\u2009\u202f'’_]/g

/**
 * Pieces as people write them (D7): "1 200", "1.200", "1,200", "~50", "250 pcs". Null when it is no whole
 * number; undefined when nothing was entered.
 */
export function quantityOf(typed: string): number | null | undefined {
  const bare = typed.normalize('NFKC').replace(spaces, '').replace(/^[~≈]/, '')
  if (bare === '') return undefined
  const digits = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:\p{L}+\.?)?$/u.exec(bare)?.[1]
  return digits === undefined ? null : Number(digits.replace(/[.,]/g, ''))
}
