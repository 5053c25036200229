import type { SurveyClause, SurveyQuestion } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { newClause, opsOf } from '../draft/clause-choices.ts'
import { subjectOf } from '../draft/survey-references.ts'
import { ClauseValue } from './ClauseValue.tsx'
import { PlainSelect } from './PlainSelect.tsx'
import { questionTitle } from './question-title.ts'
import { useBuild } from './use-build.ts'

type ClauseLineProps = {
  clause: SurveyClause
  askable: readonly SurveyQuestion[]
  onChange: (clause: SurveyClause, field?: string) => void
}

/** One condition: of what, how, and what. */
export function ClauseLine({ clause, askable, onChange }: ClauseLineProps): ReactNode {
  const words = useWords().surveyBuilder
  const text = words.rules
  const { definition, language, mayWrite } = useBuild()
  const subject = subjectOf(clause)
  const place = { definition, language }
  const numberOf = (question: SurveyQuestion) => definition.questions.indexOf(question) + 1
  const subjects = [
    ...askable.map((question) => ({
      value: question.key,
      label: `${numberOf(question)} ${questionTitle(question, place) || words.kinds[question.kind]}`,
    })),
    ...definition.hidden.map(({ key }) => ({ value: key, label: words.hiddenField(key) })),
  ]
  const question = definition.questions.find(({ key }) => key === subject)
  const choose = (key: string) => {
    const chosen = askable.find((one) => one.key === key)
    onChange(chosen ? newClause(chosen) : { op: 'hidden', field: key, value: '' })
  }
  const ops = question && clause.op !== 'hidden' ? opsOf(question.kind) : []
  return (
    <>
      <PlainSelect
        label={text.subject}
        value={subject}
        isOff={!mayWrite}
        options={
          subjects.some(({ value }) => value === subject)
            ? subjects
            : [{ value: subject, label: words.gone }, ...subjects]
        }
        onChoose={choose}
      />
      {question && clause.op !== 'hidden' ? (
        <PlainSelect
          label={text.op}
          value={clause.op}
          isOff={!mayWrite}
          options={[...new Set([...ops, clause.op])].map((value) => ({ value, label: text.ops[value] }))}
          onChoose={(op) => onChange(newClause(question, op))}
        />
      ) : (
        <span className="clause-lead">{text.ops.hidden}</span>
      )}
      <ClauseValue clause={clause} question={question} onChange={onChange} />
    </>
  )
}
