import type { MailboxTest } from '@echoloop/contract'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { ProblemLine } from './ProblemLine.tsx'

/** What came of signing in on both sides. */
export function TestOutcome({ outcome }: { outcome: MailboxTest }): ReactNode {
  const text = useWords().mailboxes.form
  const { fetching, sending } = outcome
  return (
    <div className="mailbox-outcome">
      {fetching.problem ? (
        <ProblemLine title={text.fetchBad} problem={fetching.problem} code={fetching.code}>
          {fetching.folders.length > 0 ? (
            <p className="mailbox-mend">
              {text.foldersFound}: <bdi>{fetching.folders.slice(0, 20).join(', ')}</bdi>
            </p>
          ) : null}
        </ProblemLine>
      ) : (
        <Alert
          type="success"
          showIcon
          title={text.fetchGood(fetching.mails ?? 0)}
          description={fetching.canIdle ? text.idle : text.noIdle}
        />
      )}
      {sending.problem ? (
        <ProblemLine title={text.sendBad} problem={sending.problem} code={sending.code} />
      ) : (
        <Alert type="success" showIcon title={text.sendGood} />
      )}
    </div>
  )
}
