import type { ReplyFinding } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { isPlaced } from './mark-findings.ts'
import type { ReplyCheck } from './use-reply-check.ts'
import { useTopicName } from './use-topic-name.ts'

type CheckFindingsProps = {
  id: string
  check: ReplyCheck
  text: string
  /** Leads to the place in the words. */
  onShow: (finding: ReplyFinding) => void
}

/** The list scrolls where it is long, so that keys must reach it. */
const scrolling = { tabIndex: 0 }

const signs = { block: '■', warn: '▲', hint: '○' } as const

/** What the reply check found: what is wrong, how to mend it, and the way to the place. */
export function CheckFindings({ id, check, text, onShow }: CheckFindingsProps): ReactNode {
  const words = useWords().library.check
  const format = useFormat()
  const { verdict } = check
  if (check.hasFailed) return <p className="quiet">{words.failed}</p>
  if (!verdict)
    return (
      <p className="check-state quiet" id={id} role="status">
        {check.isChecking ? words.checking : null}
      </p>
    )
  if (verdict.findings.length === 0)
    return (
      <p className="check-state is-fine" id={id} role="status">
        <span aria-hidden="true">✓ </span>
        {words.fine}
      </p>
    )
  return (
    <details className="check-findings" id={id} open={check.isBlocked || check.hasWarnings}>
      <summary>
        {words.title} · {format.number(verdict.findings.length)} ·{' '}
        {words.score(Math.round(verdict.score * 100))}
      </summary>
      <ul {...scrolling}>
        {verdict.findings.map((finding) => (
          <FindingLine
            key={`${finding.code}${finding.start}${finding.aspect ?? ''}`}
            finding={finding}
            text={text}
            onShow={onShow}
          />
        ))}
      </ul>
    </details>
  )
}

type FindingLineProps = Pick<CheckFindingsProps, 'text' | 'onShow'> & { finding: ReplyFinding }

function FindingLine({ finding, text, onShow }: FindingLineProps): ReactNode {
  const words = useWords().library.check
  const topicName = useTopicName()
  return (
    <li className={`finding is-${finding.severity}`}>
      <span className="finding-sign" aria-hidden="true">
        {signs[finding.severity]}
      </span>
      <span>
        <span className="sr-only">{words.severities[finding.severity]}: </span>
        <b>{words.findings[finding.code]}</b>{' '}
        {finding.aspect && finding.aspect !== 'overall' ? (
          <span>{words.leftOut(topicName(finding.aspect))} </span>
        ) : null}
        <span className="quiet">{words.mends[finding.suggestionCode]}</span>
        {isPlaced(text, finding) ? (
          <button type="button" className="finding-place" onClick={() => onShow(finding)}>
            {words.show}
          </button>
        ) : null}
      </span>
    </li>
  )
}
