import { type CaseRuleBody, endpoints, gatherings } from '@echoloop/contract'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'

type OutcomeFieldsProps = { body: CaseRuleBody; onSet: (part: Partial<CaseRuleBody>) => void }

const weights = [1, 1.5, 2, 3] as const

/** `''` stands for the routing rules: a select cannot hold null. */
const byRouting = ''

/** What becomes of the voices that a rule catches. */
export function OutcomeFields({ body, onSet }: OutcomeFieldsProps): ReactNode {
  const words = useWords()
  const text = words.ruleBuilder
  const departments = useCall(endpoints.listDepartments)
  return (
    <>
      <div className="rule-field">
        <span aria-hidden="true">{text.fields.gather}</span>
        <Select
          aria-label={text.fields.gather}
          value={body.gather}
          options={gatherings.map((one) => ({ value: one, label: text.gathers[one] }))}
          onChange={(gather) => onSet({ gather })}
        />
      </div>
      <div className="rule-field">
        <span aria-hidden="true">{text.fields.department}</span>
        <Select
          aria-label={text.fields.department}
          value={body.departmentId ?? byRouting}
          options={[
            { value: byRouting, label: words.cases.byHand.byRouting },
            ...(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => onSet({ departmentId: id === byRouting ? null : id })}
        />
      </div>
      <div className="rule-field">
        <span aria-hidden="true">{text.fields.weight}</span>
        <Select
          aria-label={text.fields.weight}
          value={body.weight}
          options={weights.map((weight) => ({ value: weight, label: text.weights[weight] }))}
          onChange={(weight) => onSet({ weight })}
        />
      </div>
    </>
  )
}
