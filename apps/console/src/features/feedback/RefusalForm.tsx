import { policyCodes } from '@echoloop/contract'
import { Button, Input, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { PolicyCode } from './decision.ts'

type RefusalFormProps = {
  isSaving: boolean
  onCancel: () => void
  onRefuse: (code: PolicyCode, reason: string) => void
}

/** Which rule of the policy is broken; there is no rule about stars or mood. */
export function RefusalForm({ isSaving, onCancel, onRefuse }: RefusalFormProps): ReactNode {
  const words = useWords()
  const text = words.feedback.publication
  const [code, setCode] = useState<PolicyCode>()
  const [reason, setReason] = useState('')
  return (
    <form
      className="refusal-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (code) onRefuse(code, reason.trim())
      }}
    >
      <p className="quiet">{text.neverStars}</p>
      <span className="label-name" aria-hidden="true">
        {text.code}
      </span>
      <Radio.Group
        className="refusal-codes"
        aria-label={text.code}
        value={code}
        options={policyCodes.map((value) => ({ value, label: words.codes.policies[value] }))}
        onChange={(event) => setCode(policyCodes.find((value) => value === event.target.value))}
      />
      <Input
        aria-label={text.reason}
        placeholder={text.reason}
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="panel-actions">
        <Button htmlType="submit" danger disabled={!code} loading={isSaving}>
          {text.confirmRefusal}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  )
}
