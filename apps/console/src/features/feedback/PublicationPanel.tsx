import type { FeedbackDetail } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { usePermission } from '../../session/session-context.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useFormat } from '../../words/use-format.ts'
import { useProblemText } from '../../words/use-problem-text.ts'
import { useWords } from '../../words/use-words.ts'
import type { Decision } from './decision.ts'
import { KeySign } from './KeySign.tsx'
import { nameOf } from './name-of.ts'
import { RefusalForm } from './RefusalForm.tsx'
import { useDecide } from './use-decide.ts'

/** Whether others see the voice, who decided so, and the decision itself. */
export function PublicationPanel({ detail }: { detail: FeedbackDetail }): ReactNode {
  const words = useWords()
  const text = words.feedback.publication
  const format = useFormat()
  const mayDecide = usePermission('feedback.decide')
  const work = useDecide()
  const [error, setError] = useState<Error>()
  const [isRefusing, setIsRefusing] = useState(false)
  const problem = useProblemText(error)
  const { publication, decision } = detail
  const mayPublish = mayDecide && ['pending', 'held', 'refused'].includes(publication)
  const mayWait = mayDecide && decision !== null && (publication === 'published' || publication === 'refused')
  const decide = async (next: Decision) => {
    if (work.isDeciding) return false
    const outcome = await work.decide({
      voices: [detail],
      decision: next,
      textOf: () => doneText[next.decision],
    })
    setError(outcome.error)
    if (!outcome.error) setIsRefusing(false)
    return !outcome.error
  }
  const doneText = { publish: text.published, refuse: text.refused, wait: text.waits }
  const publish = () => {
    if (mayPublish) void decide({ decision: 'publish' })
  }
  useShortcut('a', words.feedback.key.publish, publish)

  return (
    <section className="panel" aria-label={text.title} aria-busy={work.isDeciding}>
      <div className="panel-head">
        <h2>{text.title}</h2>
        <span className={`flag is-${publication}`}>{words.codes.publications[publication]}</span>
      </div>
      {publication === 'private' ? <p className="quiet">{text.private}</p> : null}
      {publication === 'withdrawn' ? <p className="quiet">{text.withdrawn}</p> : null}
      {decision ? (
        <p className="quiet">
          {[
            words.codes.publications[decision.state],
            decision.code
              ? nameOf({ ...words.codes.policies, ...words.feedback.history.codes }, decision.code)
              : '',
            decision.reason ?? '',
            format.dateTime(decision.at),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      ) : null}
      {mayDecide && publication !== 'private' && publication !== 'withdrawn' && !isRefusing ? (
        <div className="panel-actions">
          {mayPublish ? (
            <Button type="primary" loading={work.isDeciding} onClick={publish}>
              {text.publish} <KeySign>a</KeySign>
            </Button>
          ) : null}
          {publication === 'refused' ? null : (
            <Button onClick={() => setIsRefusing(true)}>{text.refuse}…</Button>
          )}
          {mayWait ? (
            <Button type="text" disabled={work.isDeciding} onClick={() => void decide({ decision: 'wait' })}>
              {text.takeBack}
            </Button>
          ) : null}
        </div>
      ) : null}
      {isRefusing ? (
        <RefusalForm
          keptAs={detail.id}
          isSaving={work.isDeciding}
          onCancel={() => setIsRefusing(false)}
          onRefuse={(code, reason) => decide({ decision: 'refuse', code, reason })}
        />
      ) : null}
      {error ? (
        <p className="panel-problem" role="alert">
          <b>{problem.title}</b> {problem.detail}
        </p>
      ) : null}
    </section>
  )
}
