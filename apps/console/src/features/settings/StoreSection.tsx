import { type Connector, endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { Closed } from '../../parts/Closed.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { ConnectStore } from './ConnectStore.tsx'
import { StoreStatus } from './StoreStatus.tsx'
import './store.css'

/** The store whose products and orders come in by themselves, or how to connect one. */
export function StoreSection(): ReactNode {
  return usePermission('connector.write') ? <Stores /> : <Closed />
}

/** A reading moves; what is at rest is told by the live stream. */
const movingMs = 2000

function Stores(): ReactNode {
  const words = useWords().stores
  const stores = useCall(endpoints.listConnectors, {}, { everyMs: movingMs, keepsLast: true })
  if (stores.error && !stores.data)
    return <ErrorState error={stores.error} onRetry={() => void stores.refetch()} />
  if (!stores.data) return <ListSkeleton rows={4} />
  const inUse = stores.data.items.find(({ state }) => state === 'connected' || state === 'leaving')
  const before = stores.data.items.filter((store) => store !== inUse)
  return (
    <div className="stack">
      {inUse ? null : <p className="quiet">{words.introduction}</p>}
      {inUse ? <StoreStatus key={inUse.id} store={inUse} /> : <ConnectStore />}
      {before.length > 0 ? <EarlierStores stores={before} /> : null}
    </div>
  )
}

function EarlierStores({ stores }: { stores: Connector[] }): ReactNode {
  const words = useWords().stores
  const format = useFormat()
  return (
    <section aria-labelledby="earlier-stores">
      <h2 id="earlier-stores">{words.before}</h2>
      <ul className="store-list">
        {stores.map((store) => (
          <li key={store.id}>
            {store.storeName ?? store.address}
            <span className="quiet">
              {' '}
              {words.kinds[store.kind]} · {words.states[store.state]} · {format.dayOf(store.createdAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
