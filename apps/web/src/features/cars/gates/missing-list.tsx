import { useTexts } from '../../../lib/staff-texts.tsx'
import classes from './gates.module.css'
import { PlaceLink } from './place-link.tsx'

type Props = {
  missing: readonly { rule: string; place: string }[]
  onJump?: () => void
}

/** What is missing, each a way to where it is mended. */
export function MissingList({ missing, onJump }: Props) {
  const { word } = useTexts()
  return (
    <ul className={classes.missing}>
      {missing.map(({ rule, place }) => (
        <li key={rule}>
          <span className={classes.at}>{placeName(place)}</span>
          <PlaceLink place={place} onJump={onJump}>
            {word('car-rule', rule) ?? word('car-field', rule) ?? rule}
          </PlaceLink>
        </li>
      ))}
    </ul>
  )
}

/** The discipline it stands in; a group that comes first has no single one. */
function placeName(place: string): string {
  return /^d\d/.test(place) ? place.slice(0, 2).toUpperCase() : ''
}
