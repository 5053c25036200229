import { PlusOutlined } from '@ant-design/icons'
import { type SurveyJump, type SurveyQuestion, surveyLimits } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { askableQuestions } from '../draft/clause-choices.ts'
import { ConditionEditor, firstCondition } from './ConditionEditor.tsx'
import { numbered } from './numbered.ts'
import { PlainSelect } from './PlainSelect.tsx'
import { questionTitle } from './question-title.ts'
import { useBuild } from './use-build.ts'

/** Where people go after a question: "if the answer is at most 6, go to …". The first rule that fits decides. */
export function JumpsEditor({ question }: { question: SurveyQuestion }): ReactNode {
  const words = useWords().surveyBuilder.rules
  const build = useBuild()
  const { definition, mayWrite } = build
  const jumps = question.jumps ?? []
  const askable = askableQuestions(definition, { until: question.key, isAfter: true })
  const set = (next: SurveyJump[], field?: string) =>
    build.editQuestion(
      question.key,
      ({ jumps: _, ...rest }) => (next.length > 0 ? { ...rest, jumps: next } : rest),
      field,
    )
  const add = () => {
    const when = firstCondition({ askable, hidden: definition.hidden, preferred: question.key })
    const at = definition.questions.findIndex(({ key }) => key === question.key)
    // The very next one is where everybody goes anyway.
    const target = definition.questions[at + 2]
    if (when) set([...jumps, { when, to: target ? { question: target.key } : { end: 'complete' } }])
  }
  return (
    <div className="rule">
      <div className="rule-head">
        <span className="rule-name">{words.jumps}</span>
        {jumps.length === 0 ? <span className="quiet">{words.jumpsHint}</span> : null}
        {mayWrite && jumps.length === 0 ? (
          <Button size="small" type="link" aria-label={`${words.add}: ${words.jumps}`} onClick={add}>
            {words.add}
          </Button>
        ) : null}
      </div>
      {jumps.map(numbered).map(({ name, at, entry: jump }) => (
        <div className="jump" key={name}>
          <ConditionEditor
            lead={words.if}
            condition={jump.when}
            askable={askable}
            onChange={(when, field) =>
              set(
                when ? jumps.with(at, { ...jump, when }) : jumps.toSpliced(at, 1),
                field ? `jump${at}.${field}` : undefined,
              )
            }
          />
          <JumpTarget
            question={question}
            jump={jump}
            onChange={(to) => set(jumps.with(at, { ...jump, to }))}
          />
        </div>
      ))}
      {jumps.length > 0 ? (
        <p className="rule-foot">
          <span className="quiet">{words.otherwise}</span>
          {mayWrite && jumps.length < surveyLimits.jumps ? (
            <Button size="small" type="text" icon={<PlusOutlined />} onClick={add}>
              {words.add}
            </Button>
          ) : null}
        </p>
      ) : null}
    </div>
  )
}

type JumpTargetProps = {
  question: SurveyQuestion
  jump: SurveyJump
  onChange: (to: SurveyJump['to']) => void
}

function JumpTarget({ question, jump, onChange }: JumpTargetProps): ReactNode {
  const words = useWords().surveyBuilder
  const { definition, language, mayWrite } = useBuild()
  const at = definition.questions.findIndex(({ key }) => key === question.key)
  const value = 'question' in jump.to ? `q:${jump.to.question}` : jump.to.end
  const later = definition.questions.slice(at + 1).map((one, index) => ({
    value: `q:${one.key}`,
    label: `${at + 2 + index} ${questionTitle(one, { definition, language }) || words.kinds[one.kind]}`,
  }))
  const isGone = 'question' in jump.to && !later.some((one) => one.value === value)
  const gone = definition.questions.find((one) => `q:${one.key}` === value)
  return (
    <div className="clause jump-target">
      <span className="clause-lead">{words.rules.goTo}</span>
      <PlainSelect
        label={words.rules.target}
        value={value}
        isOff={!mayWrite}
        options={[
          ...(isGone
            ? [
                {
                  value,
                  label: gone ? questionTitle(gone, { definition, language }) : words.gone,
                },
              ]
            : []),
          ...later,
          { value: 'complete', label: words.rules.complete },
          { value: 'screen-out', label: words.rules.screenOut },
        ]}
        onChoose={(next) =>
          onChange(next === 'complete' || next === 'screen-out' ? { end: next } : { question: next.slice(2) })
        }
      />
    </div>
  )
}
