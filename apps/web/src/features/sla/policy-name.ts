import type { ClockPolicy } from '@redress/contracts/sla'
import type { StaffTexts } from '../../lib/staff-texts.tsx'

/** "First reply · 2 working days · Critical · Vistula Metering" */
export function policyName(
  { kind, unit, amount, severity, customer }: ClockPolicy,
  { t }: StaffTexts,
): string {
  return [
    t(`clock-kind.${kind}`),
    t(`clocks.unit-of.${unit}`, { count: amount }),
    ...(severity ? [t(`severity.${severity}`)] : []),
    ...(customer ? [customer.name] : []),
  ].join(' · ')
}
