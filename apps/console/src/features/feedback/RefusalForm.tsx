import { policyCodes } from '@echoloop/contract'
import { Button, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useKeptWords } from '../../parts/use-kept-words.ts'
import { useWords } from '../../words/use-words.ts'
import type { PolicyCode } from './decision.ts'

type RefusalFormProps = {
  /** What is refused: under this name the words are kept until that is done. */
  keptAs: string
  isSaving: boolean
  onCancel: () => void
  /** True when it was done. */
  onRefuse: (code: PolicyCode, reason: string | undefined) => Promise<boolean>
}

/** Which rule of the policy is broken; there is no rule about stars or mood. */
export function RefusalForm({ keptAs, isSaving, onCancel, onRefuse }: RefusalFormProps): ReactNode {
  const words = useWords()
  const text = words.feedback.publication
  const chosen = useKeptWords(`refusal code ${keptAs}`)
  const reason = useKeptWords(`refusal reason ${keptAs}`)
  const code = policyCodes.find((value) => value === chosen.words)
  const refuse = async () => {
    if (!code || !(await onRefuse(code, reason.words.trim() || undefined))) return
    chosen.forget()
    reason.forget()
  }
  return (
    <form
      className="refusal-form"
      onSubmit={(event) => {
        event.preventDefault()
        void refuse()
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
        onChange={(event) => chosen.write(String(event.target.value))}
      />
      <Input
        aria-label={text.reason}
        placeholder={text.reason}
        value={reason.words}
        maxLength={1000}
        onChange={(event) => reason.write(event.target.value)}
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
