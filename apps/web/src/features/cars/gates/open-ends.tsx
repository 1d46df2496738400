import { Skeleton } from '@mantine/core'
import type { CarOpenEnds } from '@redress/contracts/car-gates'
import { openEndKinds } from '@redress/domain/cars/open-ends'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './gates.module.css'
import { PlaceLink } from './place-link.tsx'

function openEndsQuery(number: string) {
  return queryOptions({
    queryKey: ['cars', 'open-ends', number],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/cars/:number/open-ends', { params: { number } }, { signal }),
  })
}

type End = CarOpenEnds['ends'][number]
type Ways = { complaintAt: (number: string) => string; onJump: () => void }

/** Of one kind; the rest is counted. */
const mostShown = 5

/** What stays behind when this CAR is closed, with the way to each of it; it stops nothing (CAR-6). */
export function OpenEnds({ number, ...ways }: Ways & { number: string }) {
  const { t } = useTexts()
  const query = useQuery(openEndsQuery(number))
  if (query.error && !query.data) {
    return <ProblemNotice error={query.error} onRetry={() => query.refetch()} slim />
  }
  if (!query.data) return <Skeleton height={40} mb={12} />
  const { ends } = query.data
  const kinds = openEndKinds.filter((kind) => ends.some((end) => end.kind === kind))
  return (
    <section className={classes.openEnds} aria-labelledby="open-ends-title">
      <h3 className={classes.dialogTitle} id="open-ends-title">
        {t(kinds.length === 0 ? 'car-close.none' : 'car-close.title')}
      </h3>
      {kinds.map((kind) => (
        <EndsOfKind key={kind} kind={kind} ends={ends.filter((end) => end.kind === kind)} {...ways} />
      ))}
      {kinds.length > 0 && <p className={classes.quiet}>{t('car-close.means')}</p>}
    </section>
  )
}

function EndsOfKind({ kind, ends, ...ways }: Ways & { kind: End['kind']; ends: End[] }) {
  const { t } = useTexts()
  const more = ends.length - mostShown
  return (
    <>
      <h4>{t(`car-close.${kind}`)}</h4>
      <ul>
        {ends.slice(0, mostShown).map((end, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two actions may bear the same name, and nothing is moved here
          <li key={`${end.name} ${at}`}>
            <Name end={end} {...ways} /> <span className={classes.quiet}>{end.who}</span>
          </li>
        ))}
        {more > 0 && <li className={classes.quiet}>{t('car-close.more', { count: more })}</li>}
      </ul>
    </>
  )
}

function Name({ end: { kind, name, place }, complaintAt, onJump }: Ways & { end: End }) {
  if (kind === 'complaint') return <Link to={complaintAt(name)}>{name}</Link>
  if (place === null) return <span>{name}</span>
  return (
    <PlaceLink place={place} onJump={onJump}>
      {name}
    </PlaceLink>
  )
}
