import { useMediaQuery } from '@mantine/hooks'
import { useMe } from '../../lib/me.tsx'

/** The same figures as in the style sheet: the virtual list must know them before it draws. */
export function useRowHeight(): number {
  const narrow = useMediaQuery('(max-width: 767px)', window.matchMedia('(max-width: 767px)').matches)
  const { density } = useMe().preferences
  if (narrow) return density === 'comfortable' ? 92 : 80
  return density === 'comfortable' ? 48 : 36
}
