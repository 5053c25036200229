import type { SurveyCondition, SurveyQuestion } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { askableQuestions } from '../draft/clause-choices.ts'
import { kindParts } from '../draft/kind-parts.ts'
import { BlockField } from './BlockField.tsx'
import { ConditionEditor, firstCondition } from './ConditionEditor.tsx'
import { JumpsEditor } from './JumpsEditor.tsx'
import { useBuild } from './use-build.ts'

/** Who sees a question, and what follows from its answer. */
export function RulesEditor({ question }: { question: SurveyQuestion }): ReactNode {
  const words = useWords().surveyBuilder.rules
  const isAnswered = kindParts[question.kind].isAnswered
  return (
    <section className="editor-rules" aria-label={words.title}>
      <h3>{words.title}</h3>
      <OneCondition
        question={question}
        part="showIf"
        name={words.showIf}
        hint={words.showIfHint}
        lead={words.show}
        isAfter={false}
      />
      {isAnswered ? <JumpsEditor question={question} /> : null}
      {isAnswered ? (
        <OneCondition
          question={question}
          part="offerHelpIf"
          name={words.help}
          hint={words.helpHint}
          lead={words.offer}
          isAfter
        />
      ) : null}
      <BlockField question={question} />
    </section>
  )
}

type OneConditionProps = {
  question: SurveyQuestion
  part: 'showIf' | 'offerHelpIf'
  name: string
  hint: string
  lead: string
  isAfter: boolean
}

function OneCondition({ question, part, name, hint, lead, isAfter }: OneConditionProps): ReactNode {
  const words = useWords().surveyBuilder.rules
  const build = useBuild()
  const { definition, mayWrite } = build
  const askable = askableQuestions(definition, { until: question.key, isAfter })
  const condition = question[part]
  const set = (next: SurveyCondition | undefined, field?: string) =>
    build.editQuestion(
      question.key,
      ({ [part]: _, ...rest }) => (next ? { ...rest, [part]: next } : rest),
      field,
    )
  const first = firstCondition({
    askable,
    hidden: definition.hidden,
    preferred: isAfter ? question.key : undefined,
  })
  return (
    <div className="rule">
      <div className="rule-head">
        <span className="rule-name">{name}</span>
        {condition ? null : <span className="quiet">{first ? hint : words.noSubject}</span>}
        {!condition && first && mayWrite ? (
          <Button size="small" type="link" aria-label={`${words.add}: ${name}`} onClick={() => set(first)}>
            {words.add}
          </Button>
        ) : null}
      </div>
      {condition ? (
        <ConditionEditor
          lead={lead}
          condition={condition}
          askable={askable}
          onChange={(next, field) => set(next, field ? `${part}.${field}` : undefined)}
        />
      ) : null}
    </div>
  )
}
