const written = /^[\d\s+\-–./()\u00a0\u202f]+$/u
const fewest = 6

/**
 * The digits by which a telephone number is recognised, however it is written: without the zeros dialled before it,
 * "00" abroad or "0" at home, also the one in brackets of "+44 (0)20". Null for what is no number of at least six
 * digits (A24).
 */
export function phoneDigits(typed: string): string | null {
  const text = typed.normalize('NFKC').trim()
  if (!written.test(text)) return null
  const digits = text.replaceAll('(0)', '').replace(/\D/gu, '').replace(/^0+/u, '')
  return digits.length >= fewest ? digits : null
}
