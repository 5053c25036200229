import { smallSample } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { type FindingProps, QuestionFinding } from './QuestionFinding.tsx'
import { useSurveyText } from './use-answer-name.ts'

type QuestionCardProps = FindingProps & { number: number }

/** One question: what it asked, what it found, and how many of how many answered. */
export function QuestionCard({ question, number, results, place }: QuestionCardProps): ReactNode {
  const words = useWords().surveyResults.question
  const format = useFormat()
  const textOf = useSurveyText(results)
  const { answered, shown, notApplicable, skipped, left } = question
  const id = `question-${question.key}`
  return (
    <section className="question-card" aria-labelledby={id}>
      <p className="quiet question-number">{words.number(format.number(number))}</p>
      <h3 id={id}>{textOf(question.text)}</h3>
      {answered > 0 ? (
        <QuestionFinding question={question} results={results} place={place} />
      ) : (
        <p className="quiet">{words.none}</p>
      )}
      <p className="figure-note">
        {[
          words.answered({ answered: format.number(answered), shown: format.number(shown) }),
          notApplicable > 0 ? words.notApplicable(format.number(notApplicable)) : '',
          skipped > 0 ? words.skipped(format.number(skipped)) : '',
          left > 0 ? words.left(format.number(left)) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        {answered > 0 && answered < smallSample ? (
          <>
            <br />
            {words.small(format.number(answered))}
          </>
        ) : null}
      </p>
    </section>
  )
}
