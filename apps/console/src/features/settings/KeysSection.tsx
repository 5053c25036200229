import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { Closed } from '../../parts/Closed.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { CreateKey } from './CreateKey.tsx'
import { KeyRow } from './KeyRow.tsx'
import { KeySample } from './KeySample.tsx'

/** Keys by which other systems speak for the shop. */
export function KeysSection(): ReactNode {
  const words = useWords().settings.keys
  const mayWrite = usePermission('key.write')
  const keys = useCall(endpoints.listApiKeys, {}, { isWanted: mayWrite })
  if (!mayWrite) return <Closed />
  const rows = keys.data?.items ?? []
  return (
    <div className="stack">
      <p className="quiet">{words.introduction}</p>
      <CreateKey />
      {keys.error && !keys.data ? (
        <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />
      ) : null}
      {keys.isPending ? <ListSkeleton rows={3} /> : null}
      {keys.data && rows.length === 0 ? (
        <div>
          <p className="quiet">{words.none}</p>
          <KeySample />
        </div>
      ) : null}
      {rows.length > 0 ? (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.role}</th>
              <th scope="col">{words.columns.created}</th>
              <th scope="col">{words.columns.used}</th>
              <th scope="col">{words.columns.state}</th>
              <th scope="col">
                <span className="sr-only">{words.revoke}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((key) => (
              <KeyRow key={key.id} apiKey={key} />
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  )
}
