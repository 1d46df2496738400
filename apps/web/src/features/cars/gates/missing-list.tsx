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
          <PlaceLink place={place} onJump={onJump}>
            <span className={classes.at}>{place.slice(0, 2).toUpperCase()}</span>{' '}
            {word('car-rule', rule) ?? word('car-field', rule) ?? rule}
          </PlaceLink>
        </li>
      ))}
    </ul>
  )
}
