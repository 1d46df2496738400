import { Skeleton } from '@mantine/core'
import { useDelayed } from '../../lib/use-delayed.ts'
import classes from './inbox-skeleton.module.css'
import { useRowHeight } from './use-row-height.ts'

/** Twelve rows of the real layout, and only when the answer takes its time. */
export function InboxSkeleton() {
  const shown = useDelayed(true)
  const height = useRowHeight()
  if (!shown) return <div className={classes.list} />
  return (
    <div className={classes.list} aria-hidden>
      {Array.from({ length: 12 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have nothing else to be known by
        <div key={row} className={classes.row} style={{ height }}>
          <Skeleton width={86} height={20} radius={3} />
          <Skeleton width={96} height={12} />
          <Skeleton width={`${28 + ((row * 17) % 30)}%`} height={12} />
        </div>
      ))}
    </div>
  )
}
