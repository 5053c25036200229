import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type DeliverySelectProps = {
  id?: string
  label?: string
  /** Days; below zero: never. */
  value?: number
  disabled?: boolean
  onChange?: (days: number) => void
}

const choices = [0, 1, 3, 5, 7, 10, 14, 21, 30]

/** After how many days goods count as delivered. */
export function DeliverySelect({ id, label, value, disabled, onChange }: DeliverySelectProps): ReactNode {
  const words = useWords().stores
  return (
    <Select
      id={id}
      aria-label={label}
      className="store-days"
      virtual={false}
      value={value}
      disabled={disabled}
      onChange={onChange}
      options={[
        ...choices.map((days) => ({ value: days, label: words.daysOf(days) })),
        { value: -1, label: words.daysNever },
      ]}
    />
  )
}
