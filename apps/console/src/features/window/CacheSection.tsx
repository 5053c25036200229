import { endpoints } from '@echoloop/contract'
import { Alert } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { Closed } from '../../parts/Closed.tsx'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { PurgeHookActions } from './PurgeHookActions.tsx'
import { PurgeHookFacts } from './PurgeHookFacts.tsx'
import { PurgeHookForm } from './PurgeHookForm.tsx'

/** How often the facts are asked for: what waits is told within about a second. */
const everyMs = 5000

/** Which cache in front of the pages is told that they changed, and whether it was. */
export function CacheSection(): ReactNode {
  const words = useWords().shopWindow.cache
  const maySee = usePermission('storefront.write')
  const [secret, setSecret] = useState<string>()
  const read = useCall(endpoints.readPurgeHook, {}, { isWanted: maySee, everyMs })
  if (!maySee) return <Closed />
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />
  if (!read.data) return <ListSkeleton rows={2} />
  const { hook } = read.data
  return (
    <div className="window-check">
      <p className="quiet">{words.introduction}</p>
      {hook ? <PurgeHookFacts hook={hook} /> : <p>{words.noHook}</p>}
      <PurgeHookForm key={hook?.url ?? ''} url={hook?.url} onSecret={setSecret} />
      <div aria-live="polite">
        {secret ? <SecretOnce secret={secret} onClose={() => setSecret(undefined)} /> : null}
      </div>
      {hook ? <PurgeHookActions url={hook.url} onSecret={setSecret} /> : null}
    </div>
  )
}

function SecretOnce({ secret, onClose }: { secret: string; onClose: () => void }): ReactNode {
  const words = useWords().shopWindow.cache
  return (
    <Alert
      type="success"
      title={words.secret}
      description={
        <>
          <p>{words.secretNote}</p>
          <CopyOnce label={words.secret} value={secret} />
        </>
      }
      closable={{ onClose }}
    />
  )
}
