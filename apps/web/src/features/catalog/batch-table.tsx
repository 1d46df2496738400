import type { Batch } from '@redress/contracts/products'
import { localeOf } from '@redress/domain/languages/language'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import classes from './catalog.module.css'
import { MasterTable } from './master-table.tsx'

type Row = Batch['neighbours'][number]

/** Batches with what was made and shipped, and how many complaints name them. */
export function BatchTable(props: { label: string; batches: Row[]; hrefOf: (id: string) => string }) {
  const { t, language } = useTexts()
  const pieces = (count: number | null) => count?.toLocaleString(localeOf[language]) ?? '–'
  return (
    <MasterTable
      label={props.label}
      width={560}
      rows={props.batches}
      columns={[
        {
          name: t('catalog.batch'),
          of: (batch) => (
            <span className={classes.name}>
              <Link to={props.hrefOf(batch.id)}>{batch.number}</Link> {batch.onHold && <HoldPlate />}
            </span>
          ),
        },
        { name: t('catalog.made-on'), of: ({ madeOn }) => madeOn ?? '–' },
        { name: t('catalog.made'), figure: true, of: ({ quantityMade }) => pieces(quantityMade) },
        { name: t('catalog.shipped'), figure: true, of: ({ quantityShipped }) => pieces(quantityShipped) },
        { name: t('catalog.complaints'), figure: true, of: ({ complaints }) => pieces(complaints) },
      ]}
    />
  )
}
