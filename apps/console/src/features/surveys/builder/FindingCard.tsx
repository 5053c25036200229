import type { DesignFinding } from '@echoloop/survey'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { takeMend } from '../draft/take-mend.ts'
import { placeOfQuestion } from './chosen-part.ts'
import { questionTitle } from './question-title.ts'
import { useBuild } from './use-build.ts'
import { useDesignWords } from './use-design-words.ts'

/** One thing to think about: the words it is about, why, and the mend that one click takes. */
export function FindingCard({ finding, language }: { finding: DesignFinding; language: string }): ReactNode {
  const words = useWords().surveyBuilder
  const format = useFormat()
  const build = useBuild()
  const { definition, mayWrite } = build
  const design = useDesignWords({ definition, language })
  const at = definition.questions.findIndex(({ key }) => key === finding.question)
  const question = definition.questions[at]
  const mended = mayWrite ? takeMend(definition, { finding, language }) : undefined
  const go = () =>
    build.look({ at: question ? placeOfQuestion(question.key) : 'start', lang: language, pane: 'editor' })
  return (
    <li className={`finding-card is-${finding.level}`}>
      <p className="finding-title">
        <span aria-hidden="true">{finding.level === 'warn' ? '▲' : '○'}</span> {design.titleOf(finding)}
      </p>
      {question ? (
        <p className="finding-where">
          <button type="button" className="link-button" onClick={go}>
            {words.number(format.number(at + 1))}
          </button>
          <span className="quiet" lang={language}>
            {questionTitle(question, { definition, language })}
          </span>
        </p>
      ) : null}
      {finding.words ? (
        <p lang={language}>
          <mark>{finding.words}</mark>
        </p>
      ) : null}
      <p className="quiet">{design.whyOf(finding)}</p>
      <p>{design.mendOf(finding)}</p>
      {finding.mend.texts.length > 0 ? (
        <ul className="finding-texts" lang={language}>
          {finding.mend.texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      {mended && mended !== definition ? (
        <Button
          size="small"
          aria-label={`${words.check.take}: ${design.titleOf(finding)}`}
          onClick={() => build.edit(() => mended)}
        >
          {words.check.take}
        </Button>
      ) : null}
    </li>
  )
}
