import type { ClockPolicy } from '@redress/contracts/sla'
import type { StaffTexts } from '../../lib/staff-texts.tsx'

/** "First reply · 2 working days · Critical · Vistula Metering" */
export function policyName(
  { kind, unit, amount, severity, onSite, side, customer }: ClockPolicy,
  { t }: StaffTexts,
): string {
  return [
    t(`clock-kind.${kind}`),
    t(`clocks.unit-of.${unit}`, { count: amount }),
    ...(severity ? [t(`severity.${severity}`)] : []),
    ...(onSite === null ? [] : [t(`clocks.on-site-${onSiteOf(onSite)}`)]),
    ...(side === 'customers' ? [t('clocks.side-short')] : []),
    ...(customer ? [customer.name] : []),
  ].join(' · ')
}

/** Whom a policy is meant for: examined on site, not, or either (SLA-2). */
export const onSites = ['either', 'yes', 'no'] as const
export type OnSite = (typeof onSites)[number]

export function onSiteOf(onSite: boolean | null): OnSite {
  if (onSite === null) return 'either'
  return onSite ? 'yes' : 'no'
}
