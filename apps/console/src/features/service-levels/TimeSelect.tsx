import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

const usualMinutes = [
  10, 15, 30, 45, 60, 90, 120, 180, 240, 360, 480, 600, 720, 960, 1440, 1920, 2160, 2880, 4320, 5760, 7200,
]

type TimeSelectProps = {
  id?: string
  value?: number | null
  onChange?: (minutes: number | null) => void
  disabled?: boolean
  'aria-label'?: string
  /** What stands beside the times: nothing promised here, no such clock, or at once. */
  extras: { value: number | null; label: string }[]
}

/** A span of working time; a field of a form. */
export function TimeSelect({
  id,
  value = null,
  onChange,
  disabled,
  extras,
  ...rest
}: TimeSelectProps): ReactNode {
  const { span } = useWords().clocks
  const minutes = [...new Set([...usualMinutes, ...(value ? [value] : [])])].sort(
    (left, right) => left - right,
  )
  const options = [
    ...extras.map((extra) => ({ value: String(extra.value), label: extra.label })),
    ...minutes.map((one) => ({ value: String(one), label: span(one) })),
  ]
  return (
    <Select
      id={id}
      aria-label={rest['aria-label']}
      disabled={disabled}
      value={String(value)}
      options={options}
      onChange={(chosen) => onChange?.(chosen === 'null' ? null : Number(chosen))}
    />
  )
}
