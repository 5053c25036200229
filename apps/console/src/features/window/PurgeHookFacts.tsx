import type { PurgeHook } from '@echoloop/contract'
import type { ConsoleWords } from '@echoloop/locales/console'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** Whether the cache was told: when last, what waits, and what went wrong. */
export function PurgeHookFacts({ hook }: { hook: PurgeHook }): ReactNode {
  const words = useWords().shopWindow.cache
  const format = useFormat()
  return (
    <dl className="pairs">
      <div>
        <dt>{words.lastSent}</dt>
        <dd>{hook.lastSentAt ? <TimeAgo instant={hook.lastSentAt} /> : words.never}</dd>
      </div>
      <div>
        <dt>{words.waiting}</dt>
        <dd>{words.waitingCount(hook.waiting, format.number(hook.waiting))}</dd>
      </div>
      {hook.lastFailure ? (
        <div className="window-failure">
          <dt>{words.lastFailure}</dt>
          <dd role="status">
            {explainFailure(words, hook.lastFailure)} {words.again}
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

function explainFailure(words: ConsoleWords['shopWindow']['cache'], failure: string): string {
  const known: Record<string, string | undefined> = words.failures
  return known[failure] ?? words.answered(failure.replace(/^http /, ''))
}
