import type { Component, Supplier } from '@redress/contracts/suppliers'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useCatalogChange } from './catalog.mutations.ts'
import { EntryDialog } from './entry-dialog.tsx'

type Props = { supplier: Supplier | null; onClose: () => void; onCreated?: (id: string) => void }

/** Adds or changes a supplier. */
export function SupplierDialog({ supplier, onClose, onCreated }: Props) {
  const { t } = useTexts()
  const create = useCatalogChange('POST /api/suppliers')
  const change = useCatalogChange('PUT /api/suppliers/:id')
  const saving = supplier ? change : create
  return (
    <EntryDialog
      title={t(supplier ? 'catalog.change-supplier' : 'catalog.new-supplier')}
      fields={[
        { name: 'name', label: t('catalog.name') },
        { name: 'country', label: t('catalog.country') },
        { name: 'email', label: t('catalog.email') },
        { name: 'phone', label: t('catalog.phone') },
        { name: 'notes', label: t('catalog.notes'), kind: 'paragraph' },
      ]}
      first={{
        name: supplier?.name ?? '',
        country: supplier?.country ?? '',
        email: supplier?.email ?? '',
        phone: supplier?.phone ?? '',
        notes: supplier?.notes ?? '',
      }}
      {...(supplier ? { active: supplier.active } : {})}
      error={saving.error}
      isPending={saving.isPending}
      onSave={({ name = '', country = '', email = '', phone = '', notes = '' }, active, key, on) => {
        const entry = { name, country, email, phone, notes }
        if (supplier) {
          const body = { ...entry, active, version: supplier.version }
          change.mutate({ input: { params: { id: supplier.id }, body }, key }, on)
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

type ComponentProps = { supplierId: string; component: Component | null; onClose: () => void }

/** Adds or changes a component; its supplier stays. */
export function ComponentDialog({ supplierId, component, onClose }: ComponentProps) {
  const { t } = useTexts()
  const create = useCatalogChange('POST /api/suppliers/:id/components')
  const change = useCatalogChange('PUT /api/components/:id')
  const saving = component ? change : create
  return (
    <EntryDialog
      title={t(component ? 'catalog.change-component' : 'catalog.new-component')}
      fields={[
        { name: 'number', label: t('catalog.number') },
        { name: 'name', label: t('catalog.name') },
      ]}
      first={{ number: component?.number ?? '', name: component?.name ?? '' }}
      {...(component ? { active: component.active } : {})}
      error={saving.error}
      isPending={saving.isPending}
      onSave={({ number = '', name = '' }, active, key, on) => {
        if (component) {
          const body = { number, name, active, version: component.version }
          change.mutate({ input: { params: { id: component.id }, body }, key }, on)
        } else {
          create.mutate({ input: { params: { id: supplierId }, body: { number, name } }, key }, on)
        }
      }}
      onClose={onClose}
    />
  )
}
