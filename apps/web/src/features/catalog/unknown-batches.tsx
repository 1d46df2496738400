import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Product } from '@redress/contracts/products'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { PickDialog } from '../../ui/pick-dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { BatchDialog } from './batch-dialog.tsx'
import classes from './catalog.module.css'
import { useCatalogChange } from './catalog.mutations.ts'

type Doing = { text: string; how: 'pick' | 'add' }

/** What customers wrote for a batch: a person says which one is meant, or that it is a new one (CU-4). */
export function UnknownBatches(props: { product: Product; complaintHref: (number: string) => string }) {
  const { product } = props
  const { t } = useTexts()
  const mayName = useMay('complaint.work')
  const mayAdd = useMay('catalog.write')
  const name = useCatalogChange('POST /api/batches/:id/names')
  const [doing, setDoing] = useState<Doing | null>(null)

  function settle(text: string, batch: { id: string; number: string }) {
    setDoing(null)
    name.mutate(
      { input: { params: { id: batch.id }, body: { text } }, key: newIdempotencyKey() },
      { onSuccess: () => notify(t('catalog.named', { name: batch.number })) },
    )
  }

  return (
    <>
      <p className={classes.quiet}>{t('catalog.unknown-hint')}</p>
      {name.error && <ProblemNotice error={name.error} slim />}
      <ul className={classes.rows}>
        {product.unknownBatches.map(({ text, complaints }) => (
          <li key={text} className={classes.row}>
            <strong>{text}</strong>
            <span className={classes.grow}>
              {complaints.map((number, index) => (
                <span key={number}>
                  {index > 0 && ', '}
                  <Link to={props.complaintHref(number)}>{number}</Link>
                </span>
              ))}
            </span>
            {mayName && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('catalog.this-is')} ${text}`}
                onClick={() => setDoing({ text, how: 'pick' })}
              >
                {t('catalog.this-is')}
              </Button>
            )}
            {mayName && mayAdd && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('catalog.add-as-batch')}: ${text}`}
                onClick={() => setDoing({ text, how: 'add' })}
              >
                {t('catalog.add-as-batch')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {doing?.how === 'pick' && (
        <PickBatch
          productId={product.id}
          onPick={(batch) => settle(doing.text, batch)}
          onClose={() => setDoing(null)}
        />
      )}
      {doing?.how === 'add' && (
        <BatchDialog
          productId={product.id}
          batch={null}
          number={doing.text}
          onCreated={(batch) => settle(doing.text, batch)}
          onClose={() => setDoing(null)}
        />
      )}
    </>
  )
}

function PickBatch(props: {
  productId: string
  onPick: (batch: { id: string; number: string }) => void
  onClose: () => void
}) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const [q] = useDebouncedValue(text.trim(), 150)
  const found = useQuery({
    queryKey: ['catalog', 'batch-choices', props.productId, q],
    queryFn: ({ signal }) =>
      callSignedIn(
        'GET /api/products/:id/batches',
        { params: { id: props.productId }, query: { q } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  })
  return (
    <PickDialog
      title={t('catalog.this-is')}
      label={t('catalog.pick-batch')}
      choices={(found.data?.batches ?? []).map(({ id, number }) => ({ id, label: number }))}
      loading={found.isPending}
      onSearch={setText}
      onPick={({ id, label }) => props.onPick({ id, number: label })}
      onClose={props.onClose}
    />
  )
}
