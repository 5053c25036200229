import { type ReactNode, useId } from 'react'

type ChoiceRowProps<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: string; lang?: string }[]
  onChoose: (value: Value) => void
}

/** One of a few, side by side, as radio buttons. */
export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>): ReactNode {
  const { label, value, options, onChoose } = props
  const name = useId()
  return (
    <fieldset className="choice-row">
      <legend>{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          lang={option.lang}
          className={option.value === value ? 'is-chosen' : undefined}
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
