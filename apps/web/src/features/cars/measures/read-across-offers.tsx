import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { ProblemError } from '../../../lib/call.ts'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './measures.module.css'
import { useAddSuggested } from './measures.mutations.ts'

/** Asked again with every row that is added or taken off: what a row names is offered no more. */
function suggestionsQuery({ number, readAcross }: Car) {
  return queryOptions({
    queryKey: ['cars', 'read-across', number, readAcross.map(({ subject }) => subject)],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/cars/:number/read-across/suggestions', { params: { number } }, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** Products, customers and batches that have something in common with what failed; one click adds the row (B25). */
export function ReadAcrossOffers({ car }: { car: Car }) {
  const { t } = useTexts()
  const query = useQuery(suggestionsQuery(car))
  const add = useAddSuggested(car.number)
  // Somebody else added it meanwhile: it is shown now, which is all that was wanted.
  const isThere = add.error instanceof ProblemError && add.error.code === 'duplicate'
  const offers = query.data?.suggestions ?? []
  return (
    <>
      {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} slim />}
      {add.error && !isThere && <ProblemNotice error={add.error} slim />}
      {offers.length > 0 && (
        <div className={classes.offers}>
          <span className={classes.quiet}>{t('car-measure.ra-offers')}</span>
          {offers.map(({ likeness, id, key: name, subject, shares }) => (
            <Button
              key={id}
              size="compact-sm"
              variant="default"
              classNames={{ root: classes.offer, label: classes.offerWords }}
              title={subject}
              disabled={add.isPending || query.isPlaceholderData}
              onClick={() =>
                add.mutate({ likeness, id, note: t(`car-measure.ra-note-${likeness}`, { shares }) })
              }
            >
              + {t(`car-measure.ra-add-${likeness}`, { name, shares })}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
