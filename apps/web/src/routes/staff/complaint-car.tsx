import type { Complaint } from '@redress/contracts/complaints'
import { isOpen } from '@redress/domain/complaints/complaint'
import { lazy, Suspense } from 'react'
import { useMay } from '../../lib/me.tsx'
import { wantArea } from '../../lib/staff-texts.tsx'
import { PageBoundary } from '../../ui/page-boundary.tsx'
import { paths } from '../paths.ts'

const CarOfComplaint = lazy(async () => {
  const [part] = await Promise.all([import('../../features/cars/car-of-complaint.tsx'), wantArea('cars')])
  return { default: part.CarOfComplaint }
})

/** The CAR of a complaint, beside its judgement; its words come with it. */
export function ComplaintCar({ record }: { record: Complaint }) {
  if (!useMay('car.read')) return null
  return (
    <PageBoundary>
      <Suspense fallback={null}>
        <CarOfComplaint
          number={record.number}
          subject={record.subject}
          isOpen={isOpen(record.step)}
          carAt={paths.car}
        />
      </Suspense>
    </PageBoundary>
  )
}
