import type { MailProblem } from '@echoloop/contract'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type ProblemLineProps = { title: string; problem: MailProblem; code?: string | null; children?: ReactNode }

/** What is wrong with one side of a mailbox, and how to mend it. */
export function ProblemLine({ title, problem, code = null, children }: ProblemLineProps): ReactNode {
  const words = useWords().mailboxes.problems[problem]
  return (
    <Alert
      type="error"
      showIcon
      title={`${title}: ${words.title}${code === null ? '' : ` (${code})`}`}
      description={
        <>
          <p className="mailbox-mend">{words.mend}</p>
          {children}
        </>
      }
    />
  )
}
