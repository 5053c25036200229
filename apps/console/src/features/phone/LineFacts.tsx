import { phoneKinds } from '@echoloop/contract'
import { Button, Input, InputNumber, Select } from 'antd'
import { type ReactNode, useId } from 'react'
import { useWords } from '../../words/use-words.ts'
import { minutesSince, type PhoneLine } from './phone-line.ts'

type LineFactsProps = { line: PhoneLine; onChange: (changes: Partial<PhoneLine>) => void }

/** What it was, how long it took, and whether they wish to be called back. */
export function LineFacts({ line, onChange }: LineFactsProps): ReactNode {
  const text = useWords().phone
  const ids = { kind: useId(), minutes: useId(), callBack: useId() }
  return (
    <div className="phone-fields">
      <div className="phone-pair">
        <label htmlFor={ids.kind}>{text.fields.kind}</label>
        <Select
          id={ids.kind}
          value={line.kind}
          popupMatchSelectWidth={false}
          options={phoneKinds.map((value) => ({ value, label: text.kinds[value] }))}
          onChange={(kind) => onChange({ kind })}
        />
      </div>
      <div className="phone-pair">
        <label htmlFor={ids.minutes}>{text.fields.duration}</label>
        <InputNumber
          id={ids.minutes}
          min={0}
          max={1440}
          value={line.minutes}
          onChange={(minutes) => onChange({ minutes })}
        />
      </div>
      {line.startedAt && line.minutes === null ? (
        <Button onClick={() => onChange({ minutes: minutesSince(line.startedAt ?? '', new Date()) })}>
          {text.fields.stop}
        </Button>
      ) : null}
      <div className="phone-pair">
        <label htmlFor={ids.callBack}>{text.fields.callBack}</label>
        <Input
          id={ids.callBack}
          type="datetime-local"
          value={line.callBackAt}
          onChange={(event) => onChange({ callBackAt: event.target.value })}
        />
      </div>
    </div>
  )
}
