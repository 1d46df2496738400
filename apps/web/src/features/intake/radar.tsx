import { lazy, Suspense } from 'react'
import { wantArea } from '../../lib/staff-texts.tsx'
import { PageBoundary } from '../../ui/page-boundary.tsx'
import classes from './intake.module.css'
import type { Intake } from './use-intake.ts'

const RadarPanel = lazy(async () => {
  const [part] = await Promise.all([import('./radar-panel.tsx'), wantArea('cars')])
  return { default: part.RadarPanel }
})

type Props = {
  intake: Intake
  customerId: string
  productId: string
  batchId: string
  complaintAt: (number: string) => string
  carAt: (number: string) => string
}

/** The radar beside the form; its words come with it, and its place is kept until then. */
export function Radar({ intake, customerId, productId, batchId, ...rest }: Props) {
  const { draft, set } = intake
  const [first] = draft.lines
  return (
    <PageBoundary>
      <Suspense fallback={<div className={`${classes.card} ${classes.radar}`} />}>
        <RadarPanel
          {...rest}
          asked={{
            customer: customerId,
            product: productId,
            batch: batchId,
            lot: first?.batch.trim() ?? '',
            defect: first?.defectId ?? '',
          }}
          choice={draft.radar ?? null}
          onChoose={(radar) => set({ radar })}
        />
      </Suspense>
    </PageBoundary>
  )
}
