import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { BatchDialog } from './batch-dialog.tsx'
import { BatchTable } from './batch-table.tsx'
import { Block } from './block.tsx'
import classes from './catalog.module.css'
import { batchesQuery } from './catalog.queries.ts'

/** All batches of one product, the newest first. */
export function ProductBatches(props: { productId: string; hrefOf: (id: string) => string }) {
  const { t } = useTexts()
  const mayWrite = useMay('catalog.write')
  const [text, setText] = useState('')
  const [q] = useDebouncedValue(text.trim(), 150)
  const [adding, setAdding] = useState(false)
  const list = useInfiniteQuery(batchesQuery(props.productId, q))
  const batches = list.data?.pages.flatMap((one) => one.batches) ?? []
  return (
    <Block
      title={t('catalog.batches')}
      tools={
        mayWrite && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            {t('catalog.new-batch')}
          </Button>
        )
      }
    >
      <div className={classes.tools}>
        <TextInput
          className={classes.search}
          aria-label={t('catalog.pick-batch')}
          placeholder={t('catalog.pick-batch')}
          maxLength={120}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {list.error && <ProblemNotice error={list.error} onRetry={() => list.refetch()} />}
      {list.data && batches.length === 0 && (
        <p className={classes.quiet}>{t(q === '' ? 'catalog.no-batches' : 'catalog.none')}</p>
      )}
      {batches.length > 0 && (
        <BatchTable label={t('catalog.batches')} batches={batches} hrefOf={props.hrefOf} />
      )}
      {list.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {t('catalog.more')}
        </Button>
      )}
      {adding && <BatchDialog productId={props.productId} batch={null} onClose={() => setAdding(false)} />}
    </Block>
  )
}
