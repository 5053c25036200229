import { surveyDeliveryLimits } from '@echoloop/contract'
import { Input } from 'antd'
import type { ChangeEvent, ReactNode } from 'react'
import { Labelled } from '../../../parts/Labelled.tsx'
import { useWords } from '../../../words/use-words.ts'

type AddressesFieldProps = { value: string; onChange: (value: string) => void }

/** Addresses typed, pasted or from a file. */
export function AddressesField({ value, onChange }: AddressesFieldProps): ReactNode {
  const words = useWords().surveyDelivery.invite
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const text = await target.files?.[0]?.text()
    if (text !== undefined) onChange(text.slice(0, surveyDeliveryLimits.file))
    target.value = ''
  }
  return (
    <>
      <Labelled label={words.file} hint={words.fileHint}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={5}
            value={value}
            maxLength={surveyDeliveryLimits.file}
            spellCheck={false}
            placeholder="name@example.com"
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={words.choose}>
        {(id) => (
          <input
            id={id}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={(event) => void read(event)}
          />
        )}
      </Labelled>
    </>
  )
}
