import type { Complaint } from '@redress/contracts/complaints'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { AssessmentSection } from './assessment-section.tsx'
import { FindingsSection } from './findings-section.tsx'
import { FollowUpSection } from './follow-up-section.tsx'
import classes from './judgement.module.css'
import { VerdictSection } from './verdict-section.tsx'

type Props = {
  record: Complaint
  /** Number of the CAR behind it, once its correction was judged effective (CAR-8). */
  effectiveCar: string | null
}

/** Everything a person has to judge, from the first assessment to the follow-up, on one page. */
export function Judgement({ record, effectiveCar }: Props) {
  const { hash } = useLocation()
  // What is missing for the next step leads here, to its place.
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [hash])
  return (
    <div className={classes.judgement}>
      <AssessmentSection record={record} />
      <FindingsSection record={record} />
      <VerdictSection record={record} />
      <FollowUpSection record={record} effectiveCar={effectiveCar} />
    </div>
  )
}
