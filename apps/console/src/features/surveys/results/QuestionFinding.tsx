import type { QuestionResult, SurveyResults } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { AnswerBars } from './AnswerBars.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { DateMonths, NumberBars } from './NumberBars.tsx'
import { RankingTable } from './RankingTable.tsx'
import { ScoreFinding } from './ScoreFinding.tsx'
import { useAnswerName } from './use-answer-name.ts'
import type { ResultsPlace } from './use-results-place.ts'

export type FindingProps = { question: QuestionResult; results: SurveyResults; place: ResultsPlace }

/** What a question found, drawn by its kind; the first line is the answer. */
export function QuestionFinding({ question, results, place }: FindingProps): ReactNode {
  const words = useWords().surveyResults
  const format = useFormat()
  const nameOf = useAnswerName(results)
  const { finding } = question
  const filterBy = (answer: string) => place.change({ question: question.key, answer })
  switch (finding.kind) {
    case 'nps':
    case 'csat':
    case 'scale':
      return <ScoreFinding finding={finding} kind={question.kind} onChoose={filterBy} />
    case 'choices': {
      const [best] = [...finding.shares].sort((left, right) => right.count - left.count)
      return (
        <>
          {best && best.of > 0 ? (
            <p className="finding-title">
              {words.choice.title({ answer: nameOf(best), share: format.percent(best.count / best.of) })}
            </p>
          ) : null}
          <AnswerBars
            answers={finding.shares.map((share) => ({ ...share, name: nameOf(share) }))}
            onChoose={filterBy}
          />
          {question.kind === 'multiple' ? <p className="figure-note">{words.choice.several}</p> : null}
        </>
      )
    }
    case 'withheld':
      return <p className="quiet">{words.question.withheld}</p>
    case 'matrix':
      return <MatrixTable finding={finding} results={results} />
    case 'ranking':
      return <RankingTable finding={finding} results={results} />
    case 'number':
      return <NumberBars finding={finding} results={results} />
    case 'date':
      return <DateMonths finding={finding} />
    case 'consent': {
      const { given } = finding
      const refused = {
        count: given.of - given.count,
        of: given.of,
        low: 1 - given.high,
        high: 1 - given.low,
      }
      return (
        <>
          <p className="finding-title">{words.consent.title(format.percent(given.count / given.of))}</p>
          <AnswerBars
            answers={[
              { key: 'yes', name: words.consent.yes, ...given },
              { key: 'no', name: words.consent.no, ...refused },
            ]}
            onChoose={filterBy}
          />
        </>
      )
    }
    default:
      return <OpenFinding question={question} results={results} place={place} />
  }
}

function OpenFinding({ question, place }: FindingProps): ReactNode {
  const words = useWords().surveyResults.open
  const format = useFormat()
  const count = format.number(question.answered)
  if (question.kind === 'picture') return <p className="finding-title">{words.pictures(count)}</p>
  return (
    <>
      <p className="finding-title">{words.title(count)}</p>
      <p>
        <button
          type="button"
          className="text-button"
          onClick={() => place.change({ view: 'voices', of: question.key })}
        >
          {words.read}
        </button>
      </p>
    </>
  )
}
