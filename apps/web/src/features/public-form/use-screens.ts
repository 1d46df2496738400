import { useMediaQuery } from '../../public/media-query.ts'
import { goTo, usePlace } from '../../public/place.ts'
import { isPartOrCheck, type Part, type PartOrCheck, phoneScreens, wideScreens } from './parts.ts'

/** Which screen the address asks for, and the ways from it. The browser's Back goes through the same places. */
export function useScreens() {
  const isWide = useMediaQuery('(min-width: 900px)')
  const search = new URLSearchParams(usePlace().search)
  const asked = search.get('part')
  const at: PartOrCheck = isPartOrCheck(asked) ? asked : 'happened'
  const isFromCheck = search.get('back') === 'check'
  const screens = isWide ? wideScreens : phoneScreens
  const position = at === 'check' ? screens.length : screens.findIndex((screen) => screen.includes(at))
  const place = (part: PartOrCheck, back = false) => `?part=${part}${back ? '&back=check' : ''}`

  return {
    at,
    isWide,
    isFromCheck,
    position,
    count: screens.length + 1,
    screen: screens[position] ?? null,
    next: (isFromCheck ? 'check' : (screens[position + 1]?.[0] ?? 'check')) as PartOrCheck,
    previous: isFromCheck ? place('check') : before(screens, position, place),
    go: (part: PartOrCheck, back = false) => goTo(place(part, back)),
  }
}

/** Null before the first screen: there the way back leads to the start page. */
function before(
  screens: readonly (readonly Part[])[],
  position: number,
  place: (part: PartOrCheck) => string,
): string | null {
  const first = screens[position - 1]?.[0]
  return first ? place(first) : null
}
