import type { AnswerReading, SurveyAnswer, SurveyQuestion } from '@echoloop/contract'
import { checkAnswer, holds, pathOf, pipe, textIn } from '@echoloop/survey'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { PlainSelect } from '../builder/PlainSelect.tsx'
import { useBuild } from '../builder/use-build.ts'
import { isOpen, kindParts } from '../draft/kind-parts.ts'
import { AnswerFields } from './AnswerFields.tsx'
import type { Preview, PreviewStep } from './preview-state.ts'
import { useProblemTitle } from './use-problem-title.ts'

type PreviewQuestionProps = {
  question: SurveyQuestion
  preview: Preview
  language: string
  step: (step: PreviewStep) => void
  onNext: () => void
}

/** One question as people get it, with its answer and the way on. */
export function PreviewQuestion(props: PreviewQuestionProps): ReactNode {
  const { question, preview, language, step, onNext } = props
  const words = useWords().surveyBuilder.preview
  const format = useFormat()
  const titleOf = useProblemTitle()
  const { definition } = useBuild()
  const { state } = preview
  const answer = state.answers[question.key]
  const put = (next: SurveyAnswer | undefined) => step({ kind: 'answer', key: question.key, answer: next })
  const say = (texts: Parameters<typeof textIn>[0]) =>
    pipe(textIn(texts, definition.languages, language), definition, state, language)
  const isAnswered = kindParts[question.kind].isAnswered
  const problem = answer && !('skipped' in answer) ? checkAnswer(question, answer) : null
  const isMissing = question.isRequired && (answer === undefined || 'skipped' in answer)
  const at = definition.questions.findIndex(({ key }) => key === question.key) + 1
  const isOffered = question.offerHelpIf !== undefined && holds(question.offerHelpIf, state)
  const isOnPath = preview.trail.length === 0 || pathOf(definition, state).includes(question.key)
  return (
    <div className="preview-page">
      <p className="preview-progress">
        {words.progress({ at: format.number(at), of: format.number(definition.questions.length) })}
      </p>
      <p className="preview-question">{say(question.text)}</p>
      {question.help ? <p className="preview-help">{say(question.help)}</p> : null}
      <AnswerFields
        question={question}
        answer={answer}
        seed={state.seed}
        language={language}
        onAnswer={put}
      />
      {question.mayNotApply ? (
        <label className="preview-check">
          <input
            type="checkbox"
            checked={answer !== undefined && 'notApplicable' in answer}
            onChange={(event) => put(event.target.checked ? { notApplicable: true } : undefined)}
          />
          {words.notApplicable}
        </label>
      ) : null}
      {isOpen(question.kind) ? (
        <ReadingChoice
          reading={state.readings[question.key]}
          onRead={(reading) => step({ kind: 'read', key: question.key, reading })}
        />
      ) : null}
      {isOffered ? <p className="preview-offer">{words.help}</p> : null}
      {problem ? <p className="preview-problem">{titleOf(problem)}</p> : null}
      {isOnPath ? null : <p className="quiet">{words.shownAnyway}</p>}
      <div className="preview-ways">
        <button
          type="button"
          className="preview-next"
          disabled={isAnswered && (isMissing || problem !== null)}
          onClick={onNext}
        >
          {isAnswered && !question.isRequired && answer === undefined ? words.skip : words.next}
        </button>
        {preview.trail.length > 0 ? (
          <button type="button" className="link-button" onClick={() => step({ kind: 'back' })}>
            {words.back}
          </button>
        ) : null}
      </div>
    </div>
  )
}

type ReadingChoiceProps = {
  reading: AnswerReading | undefined
  onRead: (reading: AnswerReading | undefined) => void
}

const sentiments = ['negative', 'mixed', 'neutral', 'positive'] as const

/** The preview reads nothing itself: whoever tries a branch says how the analysis would hear the words. */
function ReadingChoice({ reading, onRead }: ReadingChoiceProps): ReactNode {
  const words = useWords()
  const text = words.surveyBuilder.preview
  return (
    <div className="preview-reading">
      <span>{text.reading}</span>
      <PlainSelect
        label={text.reading}
        value={reading?.sentiment ?? ''}
        options={[
          { value: '', label: text.readingNone },
          ...sentiments.map((value) => ({ value, label: words.codes.sentiments[value] })),
        ]}
        onChoose={(value) => {
          const sentiment = sentiments.find((one) => one === value)
          onRead(
            sentiment ? { sentiment, aspects: [], urgency: sentiment === 'negative' ? 1 : 0 } : undefined,
          )
        }}
      />
    </div>
  )
}
