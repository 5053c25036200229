import { Input, Segmented } from 'antd'
import { type ReactNode, useId } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { PhoneLine } from './phone-line.ts'

type LineWhoProps = {
  line: PhoneLine
  /** The clock of a call starts with its first letter. */
  onType: (changes: Partial<PhoneLine>) => void
  onChange: (changes: Partial<PhoneLine>) => void
}

/** Number, name, and who called whom. */
export function LineWho({ line, onType, onChange }: LineWhoProps): ReactNode {
  const text = useWords().phone
  const ids = { phone: useId(), name: useId() }
  return (
    <div className="phone-fields">
      <div className="phone-pair">
        <label htmlFor={ids.phone}>{text.fields.phone}</label>
        <Input
          id={ids.phone}
          type="tel"
          autoComplete="off"
          value={line.phone}
          maxLength={40}
          onChange={(event) => onType({ phone: event.target.value, customerId: null, caseChoice: 'open' })}
        />
      </div>
      <div className="phone-pair">
        <label htmlFor={ids.name}>{text.fields.name}</label>
        <Input
          id={ids.name}
          autoComplete="off"
          value={line.name}
          maxLength={100}
          onChange={(event) => onType({ name: event.target.value })}
        />
      </div>
      <Segmented
        aria-label={text.fields.direction}
        value={line.direction}
        options={(['in', 'out'] as const).map((value) => ({ value, label: text.directions[value] }))}
        onChange={(direction) => onChange({ direction })}
      />
      <p className="quiet phone-hint">{text.fields.phoneHelp}</p>
    </div>
  )
}
