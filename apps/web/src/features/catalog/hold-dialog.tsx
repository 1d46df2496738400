import type { HeldBefore } from '@redress/contracts/holds'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { SignDialog } from '../../ui/sign-dialog.tsx'
import { useCatalogChange } from './catalog.mutations.ts'
import { EntryDialog } from './entry-dialog.tsx'

type Scope = { productId: string; product: string; batch: { id: string; number: string } | null }

/** Stops a product or a batch: says what it means before it is done (CAR-3). */
export function HoldDialog({ scope, onClose }: { scope: Scope; onClose: () => void }) {
  const { t } = useTexts()
  const set = useCatalogChange('POST /api/holds')
  const { batch, product, productId } = scope
  return (
    <EntryDialog
      title={
        batch
          ? t('catalog.hold-batch', { number: batch.number })
          : t('catalog.hold-product', { number: product })
      }
      words={t('catalog.hold-means')}
      fields={[{ name: 'reason', label: t('catalog.reason'), kind: 'paragraph' }]}
      first={{ reason: '' }}
      act={t('catalog.put-on-hold')}
      error={set.error}
      isPending={set.isPending}
      onSave={({ reason = '' }, _active, key, on) =>
        set.mutate({ input: { body: { productId, batchId: batch?.id ?? null, reason } }, key }, on)
      }
      onClose={onClose}
    />
  )
}

/** Lets it go again, signed; while the containment of its CAR is open that has to be seen (CAR-3). */
export function ReleaseDialog({ hold, onClose }: { hold: HeldBefore; onClose: () => void }) {
  const { t } = useTexts()
  const release = useCatalogChange('POST /api/holds/:id/release')
  const openCar = hold.car && !hold.car.isContained ? hold.car.number : null
  return (
    <SignDialog
      title={t('catalog.release-hold', { name: hold.batch ?? hold.product })}
      words={hold.reason}
      reasonLabel={t('catalog.reason')}
      tick={openCar && t('catalog.anyway', { number: openCar })}
      act={t('catalog.release')}
      error={release.error}
      isPending={release.isPending}
      onSign={(body) =>
        release.mutate(
          { input: { params: { id: hold.id }, body }, key: newIdempotencyKey() },
          {
            onSuccess: () => {
              notify(t('catalog.saved'))
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    />
  )
}
