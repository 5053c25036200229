import type { Connector } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** How far the first reading of a store is. */
export function StoreReading({ store }: { store: Connector }): ReactNode {
  const words = useWords().stores.status
  const format = useFormat()
  const { sync } = store
  const total = (sync.productsTotal ?? 0) + (sync.ordersTotal ?? 0)
  const read = sync.productsRead + sync.ordersRead
  const share = total > 0 ? Math.min(read / total, 1) : undefined
  const ofTotal = (count: number, whole: number | null) =>
    whole === null
      ? format.number(count)
      : words.ofTotal({ read: format.number(count), total: format.number(whole) })
  return (
    <div className="store-reading" role="status">
      <progress className="progress" aria-label={words.progress} max={1} value={share} />
      <p className="quiet">
        {sync.phase === 'hooks'
          ? words.hooks
          : `${words.products}: ${ofTotal(sync.productsRead, sync.productsTotal)} · ${words.orders}: ${ofTotal(sync.ordersRead, sync.ordersTotal)}`}
      </p>
      <p className="quiet">{words.readingNote}</p>
    </div>
  )
}
