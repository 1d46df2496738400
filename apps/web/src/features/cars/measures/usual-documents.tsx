import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { usualDocumentNames, usualDocuments } from '@redress/domain/cars/tables'
import { ProblemError } from '../../../lib/call.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './measures.module.css'
import { useAddUsualDocuments } from './measures.mutations.ts'

/** One click for the documents that nearly every correction changes, as far as they are missing (CAR-5). */
export function UsualDocuments({ car }: { car: Car }) {
  const { t } = useTexts()
  const usual = useAddUsualDocuments(car.number)
  // Somebody else added them meanwhile: they are shown now, which is all that was wanted.
  const isThere = usual.error instanceof ProblemError && usual.error.code === 'duplicate'
  const missing = usualDocumentNames.filter(
    (document) => !car.documents.some(({ kind }) => kind === usualDocuments[document]),
  )
  if (missing.length === 0 || isThere) return null
  return (
    <>
      {usual.error && <ProblemNotice error={usual.error} slim />}
      <div className={classes.offers}>
        <Button
          size="compact-sm"
          variant="default"
          loading={usual.isPending}
          onClick={() =>
            usual.mutate({
              documents: missing.map((document) => ({
                document,
                name: t(`car-measure.usual-${document}`),
              })),
            })
          }
        >
          {t('car-measure.doc-usual')}
        </Button>
        <span className={classes.quiet}>
          {missing.map((document) => t(`car-measure.usual-${document}`)).join(' · ')}
        </span>
      </div>
    </>
  )
}
