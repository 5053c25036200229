import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import {
  type SurveyClause,
  type SurveyCondition,
  type SurveyDefinition,
  type SurveyQuestion,
  surveyLimits,
} from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { newClause } from '../draft/clause-choices.ts'
import { ClauseLine } from './ClauseLine.tsx'
import { numbered } from './numbered.ts'
import { PlainSelect } from './PlainSelect.tsx'
import { useBuild } from './use-build.ts'

type ConditionEditorProps = {
  /** The words before the first condition: "If", "Show if". */
  lead: string
  condition: SurveyCondition
  askable: readonly SurveyQuestion[]
  /** Without a condition the whole rule goes. A field is named while somebody types. */
  onChange: (condition: SurveyCondition | undefined, field?: string) => void
}

/** Conditions as one sentence: if this is at most that, and this is that. */
export function ConditionEditor({ lead, condition, askable, onChange }: ConditionEditorProps): ReactNode {
  const words = useWords().surveyBuilder.rules
  const { definition, mayWrite } = useBuild()
  const { clauses, match } = condition
  const put = (at: number, clause: SurveyClause, field?: string) =>
    onChange({ ...condition, clauses: clauses.with(at, clause) }, field)
  const remove = (at: number) =>
    onChange(clauses.length === 1 ? undefined : { ...condition, clauses: clauses.toSpliced(at, 1) })
  const add = () => {
    const next = firstCondition({ askable, hidden: definition.hidden })?.clauses[0]
    if (next) onChange({ ...condition, clauses: [...clauses, next] })
  }
  return (
    <div className="condition">
      {clauses.map(numbered).map(({ name, at, entry: clause }) => (
        <div className="clause" key={name}>
          {at === 0 ? <span className="clause-lead">{lead}</span> : null}
          {at === 1 ? (
            <PlainSelect
              label={words.matchLabel}
              value={match}
              isOff={!mayWrite}
              options={[
                { value: 'all', label: words.match.all },
                { value: 'any', label: words.match.any },
              ]}
              onChoose={(next) => onChange({ ...condition, match: next })}
            />
          ) : null}
          {at > 1 ? <span className="clause-lead">{words.match[match]}</span> : null}
          <ClauseLine
            clause={clause}
            askable={askable}
            onChange={(next, field) => put(at, next, field ? `${at}.${field}` : undefined)}
          />
          {mayWrite ? (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={clauses.length === 1 ? words.remove : words.removeClause}
              title={clauses.length === 1 ? words.remove : words.removeClause}
              onClick={() => remove(at)}
            />
          ) : null}
        </div>
      ))}
      {mayWrite && clauses.length < surveyLimits.clauses ? (
        <Button size="small" type="text" icon={<PlusOutlined />} onClick={add}>
          {words.addClause}
        </Button>
      ) : null}
    </div>
  )
}

/** A condition to begin with: about the preferred question, else about the last that can be asked. */
export function firstCondition(place: {
  askable: readonly SurveyQuestion[]
  hidden: SurveyDefinition['hidden']
  preferred?: string | undefined
}): SurveyCondition | undefined {
  const { askable, hidden, preferred } = place
  const question = askable.find(({ key }) => key === preferred) ?? askable.at(-1)
  const field = hidden[0]?.key
  if (question) return { match: 'all', clauses: [newClause(question)] }
  return field === undefined ? undefined : { match: 'all', clauses: [{ op: 'hidden', field, value: '' }] }
}
