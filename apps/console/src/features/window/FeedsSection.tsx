import { endpoints, type Feeds } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { FeedCard } from './FeedCard.tsx'

/** Feeds of reviews: addresses, what is in them, and who fetched them last. */
export function FeedsSection(): ReactNode {
  const words = useWords().shopWindow.feeds
  const mayWrite = usePermission('shop.write')
  const feeds = useCall(endpoints.readFeeds)
  if (feeds.error && !feeds.data)
    return <ErrorState error={feeds.error} onRetry={() => void feeds.refetch()} />
  if (!feeds.data) return <ListSkeleton rows={3} />
  return (
    <div className="window-hosted">
      <p className="quiet">{words.introduction}</p>
      {mayWrite ? null : <p className="quiet">{words.onlyManagers}</p>}
      {feeds.data.items.map((feed) => (
        <FeedCard key={feed.feed} feed={feed} mayWrite={mayWrite} />
      ))}
      <Identifiers products={feeds.data.products} />
    </div>
  )
}

function Identifiers({ products }: { products: Feeds['products'] }): ReactNode {
  const words = useWords().shopWindow.feeds
  const format = useFormat()
  if (products.reviewed === 0) return null
  const without = products.withoutIdentifiers
  return (
    <section className="window-page">
      <h2>{words.products}</h2>
      <p>
        {without === 0
          ? words.identifiersAll
          : words.identifiers({ without: format.number(without), of: format.number(products.reviewed) })}
      </p>
      {without === 0 ? null : (
        <p>
          <AppLink href="/products">{words.toProducts}</AppLink>
        </p>
      )}
    </section>
  )
}
