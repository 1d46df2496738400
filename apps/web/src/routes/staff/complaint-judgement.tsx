import type { Complaint } from '@redress/contracts/complaints'
import { useQuery } from '@tanstack/react-query'
import { carOfComplaintQuery } from '../../features/cars/cars.queries.ts'
import { Judgement } from '../../features/complaints/judgement/judgement.tsx'
import { useMay } from '../../lib/me.tsx'
import { ComplaintCar } from './complaint-car.tsx'

/** The judgement with the CAR behind it, whose effect is offered as that of the complaint (CAR-8). */
export function ComplaintJudgement({ record }: { record: Complaint }) {
  const { data } = useQuery({ ...carOfComplaintQuery(record.number), enabled: useMay('car.read') })
  const car = data?.car
  return (
    <>
      <ComplaintCar record={record} />
      <Judgement record={record} effectiveCar={car?.effectiveness === 'effective' ? car.number : null} />
    </>
  )
}
