import type { Product } from '@redress/contracts/products'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useCatalogChange } from './catalog.mutations.ts'
import { EntryDialog } from './entry-dialog.tsx'

type Props = { product: Product | null; onClose: () => void; onCreated?: (id: string) => void }

/** Adds or changes a product; nothing is deleted (AL-1). */
export function ProductDialog({ product, onClose, onCreated }: Props) {
  const { t } = useTexts()
  const create = useCatalogChange('POST /api/products')
  const change = useCatalogChange('PUT /api/products/:id')
  const saving = product ? change : create
  return (
    <EntryDialog
      title={t(product ? 'catalog.change-product' : 'catalog.new-product')}
      fields={[
        { name: 'number', label: t('catalog.number') },
        { name: 'name', label: t('catalog.name') },
        { name: 'family', label: t('catalog.family') },
      ]}
      first={{ number: product?.number ?? '', name: product?.name ?? '', family: product?.family ?? '' }}
      {...(product ? { active: product.active } : {})}
      error={saving.error}
      isPending={saving.isPending}
      onSave={({ number = '', name = '', family = '' }, active, key, on) => {
        const entry = { number, name, family }
        if (product) {
          const body = { ...entry, active, version: product.version }
          change.mutate({ input: { params: { id: product.id }, body }, key }, on)
          return
        }
        create.mutate(
          { input: { body: entry }, key },
          {
            ...on,
            onSuccess: ({ id }) => {
              on.onSuccess()
              onCreated?.(id)
            },
          },
        )
      }}
      onClose={onClose}
    />
  )
}
