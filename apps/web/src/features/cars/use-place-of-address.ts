import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { jumpTo } from './gates/place-link.tsx'

/** Opens the sheet where the address points: a discipline is shown, a field can be written in at once. */
export function usePlaceOfAddress(isShown: boolean): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (!isShown || hash === '') return
    const place = decodeURIComponent(hash.slice(1))
    if (place.includes('.')) jumpTo(place)
    else document.getElementById(place)?.scrollIntoView({ block: 'start' })
  }, [isShown, hash])
}
