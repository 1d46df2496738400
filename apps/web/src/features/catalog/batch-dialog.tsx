import type { Batch } from '@redress/contracts/products'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useCatalogChange } from './catalog.mutations.ts'
import { EntryDialog } from './entry-dialog.tsx'

type Props = {
  productId: string
  batch: Batch | null
  /** Stands in the number of a new one. */
  number?: string
  onClose: () => void
  onCreated?: (batch: Batch) => void
}

const quantityOf = (text: string) => (text === '' ? null : Number(text))

/** Adds or changes a batch. */
export function BatchDialog({ productId, batch, number: first = '', onClose, onCreated }: Props) {
  const { t } = useTexts()
  const create = useCatalogChange('POST /api/products/:id/batches')
  const change = useCatalogChange('PUT /api/batches/:id')
  const saving = batch ? change : create
  return (
    <EntryDialog
      title={t(batch ? 'catalog.change-batch' : 'catalog.new-batch')}
      fields={[
        { name: 'number', label: t('catalog.number') },
        { name: 'madeOn', label: t('catalog.made-on'), kind: 'date' },
        { name: 'quantityMade', label: t('catalog.made'), kind: 'quantity' },
        { name: 'quantityShipped', label: t('catalog.shipped'), kind: 'quantity' },
      ]}
      first={{
        number: batch?.number ?? first,
        madeOn: batch?.madeOn ?? '',
        quantityMade: batch?.quantityMade?.toString() ?? '',
        quantityShipped: batch?.quantityShipped?.toString() ?? '',
      }}
      error={saving.error}
      isPending={saving.isPending}
      onSave={({ number = '', madeOn = '', quantityMade = '', quantityShipped = '' }, _active, key, on) => {
        const entry = {
          number,
          madeOn: madeOn === '' ? null : madeOn,
          quantityMade: quantityOf(quantityMade),
          quantityShipped: quantityOf(quantityShipped),
        }
        if (batch) {
          const body = { ...entry, version: batch.version }
          change.mutate({ input: { params: { id: batch.id }, body }, key }, on)
          return
        }
        create.mutate(
          { input: { params: { id: productId }, body: entry }, key },
          {
            ...on,
            onSuccess: (made) => {
              on.onSuccess()
              onCreated?.(made)
            },
          },
        )
      }}
      onClose={onClose}
    />
  )
}
