import type { Batch } from '@redress/contracts/products'
import { localeOf } from '@redress/domain/languages/language'
import { useTexts } from '../../lib/staff-texts.tsx'
import { MasterTable } from './master-table.tsx'

/** Forward from the batch to those who have it, with what they claim and still hold (CU-4). */
export function CustomersOfBatch({ customers }: { customers: Batch['customers'] }) {
  const { t, language } = useTexts()
  const pieces = (count: number | null) => count?.toLocaleString(localeOf[language]) ?? '–'
  return (
    <MasterTable
      label={t('catalog.customers-of-batch')}
      width={620}
      rows={customers.map((one) => ({ ...one, id: one.customer }))}
      columns={[
        { name: t('catalog.customer'), of: ({ customer }) => customer },
        { name: t('catalog.complaints'), figure: true, of: ({ complaints }) => pieces(complaints) },
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
