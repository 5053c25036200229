import type { PlanDetail, PlanStatement } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useSession } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'

/** What was published, and what stood there before. */
export function PlanStatements({ plan }: { plan: PlanDetail }): ReactNode {
  const words = useWords().plans.statement
  const { language } = useWordsChoice()
  const { shop } = useSession()
  const [newest, ...earlier] = plan.statements
  if (!newest) return null
  return (
    <section aria-labelledby="plan-statement">
      <h2 id="plan-statement">{words.title}</h2>
      <Statement statement={newest} />
      {newest.isPublic ? (
        <p>
          <a
            href={`/said-and-done?shop=${shop.id}&lang=${language}#${plan.id}`}
            target="_blank"
            rel="noreferrer"
          >
            {words.page}
          </a>
        </p>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{words.earlier}</summary>
          {earlier.map((statement) => (
            <Statement key={statement.version} statement={statement} />
          ))}
        </details>
      ) : null}
    </section>
  )
}

function Statement({ statement }: { statement: PlanStatement }): ReactNode {
  const words = useWords().plans.statement
  const format = useFormat()
  const both = (text: PlanStatement['said']) => [text['zh-CN'], text.en].filter(Boolean)
  return (
    <div className="plan-statement">
      <dl>
        <dt>{words.said}</dt>
        {both(statement.said).map((text) => (
          <dd key={text}>{text}</dd>
        ))}
        <dt>{words.did}</dt>
        {both(statement.did).map((text) => (
          <dd key={text}>{text}</dd>
        ))}
      </dl>
      {statement.quotes.map((quote) => (
        <blockquote key={quote.feedbackId}>{quote.text ?? '–'}</blockquote>
      ))}
      <p className="figure-note">
        {statement.isPublic ? words.public : words.hidden} ·{' '}
        {words.by({ by: statement.by, at: format.dateTime(statement.at) })}
        {statement.reason ? ` · ${statement.reason}` : ''}
      </p>
    </div>
  )
}
