import type { SurveyResults } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { DropOff } from './DropOff.tsx'
import { Participation } from './Participation.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import type { ResultsPlace } from './use-results-place.ts'

type QuestionsPartProps = { results: SurveyResults; place: ResultsPlace }

/** Who took part, what each question found, and where people left. */
export function QuestionsPart({ results, place }: QuestionsPartProps): ReactNode {
  return (
    <>
      <Participation results={results} />
      <div className="question-cards">
        {results.questions.map((question, at) => (
          <QuestionCard
            key={question.key}
            question={question}
            number={at + 1}
            results={results}
            place={place}
          />
        ))}
      </div>
      <DropOff results={results} />
    </>
  )
}
