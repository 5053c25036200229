import type { ReactNode } from 'react'

type PlainSelectProps<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: string; isOff?: boolean }[]
  isOff?: boolean
  onChoose: (value: Value) => void
}

/** One of a list inside a sentence: the system's own, which every keyboard and phone knows. */
export function PlainSelect<Value extends string>(props: PlainSelectProps<Value>): ReactNode {
  const { label, value, options, isOff = false, onChoose } = props
  return (
    <select
      className="plain-select"
      aria-label={label}
      value={value}
      disabled={isOff}
      onChange={(event) => {
        const chosen = options.find((one) => one.value === event.target.value)
        if (chosen) onChoose(chosen.value)
      }}
    >
      {options.some((one) => one.value === value) ? null : <option value={value}>–</option>}
      {options.map((one) => (
        <option key={one.value} value={one.value} disabled={one.isOff}>
          {one.label}
        </option>
      ))}
    </select>
  )
}
