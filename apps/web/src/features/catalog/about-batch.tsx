import type { Batch } from '@redress/contracts/products'
import { localeOf } from '@redress/domain/languages/language'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import classes from './catalog.module.css'
import { MasterTable } from './master-table.tsx'

/** Complaints about a batch with customers and quantities (CU-4). */
export function AboutBatch(props: { about: Batch['about']; complaintHref: (number: string) => string }) {
  const { t, word, language } = useTexts()
  const pieces = (count: number | null) => count?.toLocaleString(localeOf[language]) ?? '–'
  if (props.about.length === 0) return <p className={classes.quiet}>{t('catalog.no-about')}</p>
  return (
    <MasterTable
      label={t('catalog.about-batch')}
      width={860}
      rows={props.about.map((one) => ({ ...one, id: one.number }))}
      columns={[
        {
          name: t('catalog.number'),
          of: ({ number, subject }) => (
            <div className={classes.words}>
              <Link to={props.complaintHref(number)}>{number}</Link> {subject}
            </div>
          ),
        },
        { name: t('catalog.customer'), of: ({ customer }) => customer },
        { name: t('catalog.step'), of: ({ step }) => word('step', step) ?? step },
        { name: t('catalog.received'), of: ({ receivedAt }) => <TimeStamp at={receivedAt} /> },
        { name: t('catalog.affected'), figure: true, of: ({ quantityAffected }) => pieces(quantityAffected) },
        {
          name: t('catalog.justified'),
          figure: true,
          of: ({ quantityJustified }) => pieces(quantityJustified),
        },
        { name: t('catalog.stock'), figure: true, of: ({ remainingStock }) => pieces(remainingStock) },
      ]}
    />
  )
}
