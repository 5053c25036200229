import { endpoints, type SurveyAnswer, type SurveyDefinition } from '@echoloop/contract'
import { textIn } from '@echoloop/survey'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../../call/use-action.ts'
import { useCall } from '../../../call/use-call.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { PageSkeleton } from '../../../parts/PageSkeleton.tsx'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'
import { writePaperAnswer } from './paper-answer.ts'

type PaperCompareProps = {
  surveyId: string
  number: string
  definition: SurveyDefinition
  onDone: () => void
}

/** Where two people read a form differently, somebody looks at the paper again. */
export function PaperCompare({ surveyId, number, definition, onDone }: PaperCompareProps): ReactNode {
  const words = useWords().surveyDelivery.paper
  const { message } = App.useApp()
  const { language } = useWordsChoice()
  const [chosen, setChosen] = useState<Record<string, 'first' | 'second'>>({})
  const params = { surveyId, number }
  const form = useCall(endpoints.readPaperForm, { params })
  const settle = useAction(endpoints.settlePaperForm, {
    refreshes: [endpoints.listPaperForms, endpoints.readPaperForm],
    onDone: () => {
      message.success(words.settled)
      onDone()
    },
  })
  if (form.error && !form.data) return <ErrorState error={form.error} onRetry={() => void form.refetch()} />
  if (!form.data) return <PageSkeleton rows={3} />
  const both = form.data.both ?? []
  const isWhole = both.every(({ question }) => chosen[question] !== undefined)
  const save = () => {
    const answers = both.map((pair) => [pair.question, pair[chosen[pair.question] ?? 'first']] as const)
    settle.mutate({ params, body: { answers: Object.fromEntries(answers) } })
  }
  return (
    <section className="distribution-part is-narrow">
      <h2>{words.compareTitle(number)}</h2>
      {both.map((pair) => {
        const question = definition.questions.find(({ key }) => key === pair.question)
        return (
          <fieldset key={pair.question} className="paper-readings">
            <legend>{textIn(question?.text, definition.languages, language)}</legend>
            {(['first', 'second'] as const).map((which) => (
              <label key={which}>
                <input
                  type="radio"
                  name={pair.question}
                  checked={chosen[pair.question] === which}
                  onChange={() => setChosen({ ...chosen, [pair.question]: which })}
                />
                <span className="quiet">{words.readings[which]}</span>
                <span>{shown(pair[which])}</span>
              </label>
            ))}
          </fieldset>
        )

        function shown(answer: SurveyAnswer | null): string {
          if (answer === null || !question) return words.readings.none
          if ('choice' in answer) {
            const choice = question.choices?.find(({ key }) => key === answer.choice)
            return textIn(choice?.text, definition.languages, language)
          }
          return writePaperAnswer(question, answer)
        }
      })}
      {settle.error ? <ErrorState error={settle.error} /> : null}
      <div className="distribution-actions">
        <Button type="primary" disabled={!isWhole} loading={settle.isPending} onClick={save}>
          {words.settle}
        </Button>
        <Button type="text" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </section>
  )
}
