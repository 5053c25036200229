import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type FilterChoiceProps<V extends string | number> = {
  label: string
  value: V | undefined
  /** True where another filter must be chosen first. */
  isFixed?: boolean
  options: { value: V; label: string }[]
  onChoose: (value: V | undefined) => void
}

/** One filter: a choice that can be taken back. */
export function FilterChoice<V extends string | number>(props: FilterChoiceProps<V>): ReactNode {
  const words = useWords().feedback.filter
  return (
    <div className="filter-field">
      <span className="filter-label" aria-hidden="true">
        {props.label}
      </span>
      <Select<V>
        aria-label={props.label}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={props.value}
        disabled={props.isFixed ?? false}
        placeholder={words.any}
        options={props.options}
        onChange={(value: V | undefined) => props.onChoose(value)}
      />
    </div>
  )
}
