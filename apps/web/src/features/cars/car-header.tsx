import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ClockBadge } from '../../ui/clock-badge.tsx'
import { IconUser } from '../../ui/icons.ts'
import { SeverityBars } from '../../ui/severity-bars.tsx'
import classes from './cars.module.css'
import { useGrowCar } from './cars.mutations.ts'
import { CarFormLinks } from './forms/car-form-links.tsx'
import { HeldMark } from './stock/held-mark.tsx'

type Props = {
  car: Car
  complaintAt: (number: string) => string
  /** What the page lays beside the sheet. */
  tools: ReactNode
  /** What can be done with the whole sheet. */
  actions: ReactNode
}

/** Head of the sheet: number, title, kind, for whom, by whom, clocks, and the complaints behind it. */
export function CarHeader({ car, complaintAt, tools, actions }: Props) {
  const { t } = useTexts()
  const grow = useGrowCar(car.number)
  const mayWork = useMay('car.work')
  // The rail shows all of them, each at its discipline.
  const next = car.status === 'open' ? car.clocks.find(({ metAt }) => metAt === null) : undefined
  return (
    <header className={classes.header}>
      <div className={classes.first}>
        <span className={classes.number}>{car.number}</span>
        <h1 className={classes.title} tabIndex={-1}>
          {car.title}
        </h1>
        {actions}
      </div>
      <div className={classes.second}>
        <span className={classes.kind}>{t(`car-kind.${car.kind}`)}</span>
        {car.status !== 'open' && <strong>{t(`car-status.${car.status}`)}</strong>}
        <SeverityBars severity={car.severity} named />
        <HeldMark number={car.number} />
        {next && <ClockBadge clock={next} named />}
        <span className={classes.person}>
          <IconUser size={15} stroke={1.6} aria-hidden />
          {car.leader?.name ?? t('car.no-leader')}
        </span>
        {mayWork && car.kind === 'four_d' && car.status === 'open' && (
          <Button
            size="compact-sm"
            variant="default"
            loading={grow.isPending}
            onClick={() => grow.mutate(car.version)}
          >
            {t('car.grow')}
          </Button>
        )}
        {tools}
      </div>
      <ul className={classes.linked}>
        {car.complaints.map((complaint) => (
          <li key={complaint.number}>
            <Link to={complaintAt(complaint.number)}>{complaint.number}</Link> {complaint.customer}
          </li>
        ))}
      </ul>
      {car.customer && <CarFormLinks number={car.number} customerId={car.customer.id} />}
    </header>
  )
}
