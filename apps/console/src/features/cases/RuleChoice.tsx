import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type Option<V> = { value: V; label: string }

type RuleChoiceProps<V> = {
  label: string
  value: V | undefined
  /** True where another condition must be chosen first. */
  isFixed?: boolean
  options: Option<V>[]
  onChoose: (value: V | undefined) => void
}

/** One condition with one answer, or none. */
export function RuleChoice<V extends string | number>(props: RuleChoiceProps<V>): ReactNode {
  const words = useWords().ruleBuilder.fields
  return (
    <div className="rule-field">
      <span aria-hidden="true">{props.label}</span>
      <Select<V>
        aria-label={props.label}
        allowClear
        placeholder={words.any}
        disabled={props.isFixed ?? false}
        value={props.value}
        options={props.options}
        onChange={(value: V | undefined) => props.onChoose(value)}
      />
    </div>
  )
}

type RuleChoicesProps<V> = {
  label: string
  value: V[] | undefined
  options: Option<V>[]
  onChoose: (values: V[]) => void
}

/** One condition for which any of several answers is enough. */
export function RuleChoices<V extends string>(props: RuleChoicesProps<V>): ReactNode {
  const words = useWords().ruleBuilder.fields
  return (
    <div className="rule-field">
      <span aria-hidden="true">{props.label}</span>
      <Select<V[]>
        mode="multiple"
        aria-label={props.label}
        allowClear
        placeholder={words.any}
        showSearch={{ optionFilterProp: 'label' }}
        value={props.value ?? []}
        options={props.options}
        onChange={props.onChoose}
      />
    </div>
  )
}
