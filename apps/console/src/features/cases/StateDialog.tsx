import type { CaseStateCode } from '@echoloop/contract'
import { Button, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { type ChosenState, statesFrom } from './chosen-state.ts'

type StateDialogProps = {
  /** States the cases have now. */
  from: CaseStateCode[]
  /** The state that the key or button stood for. */
  wanted: ChosenState
  count: number
  isBusy: boolean
  onMove: (state: ChosenState, reason: string) => void
  onClose: () => void
}

/** Another state, and why; the usual reasons are one click away, and Enter takes the first. */
export function StateDialog(props: StateDialogProps): ReactNode {
  const words = useWords().cases
  const text = words.move
  const [state, setState] = useState(props.wanted)
  const usual = Object.values(text.reasons[state])
  const [reason, setReason] = useState('')
  const given = reason.trim() === '' ? (usual[0] ?? '') : reason.trim()
  const move = () => props.onMove(state, given)
  return (
    <Modal
      open
      width={440}
      title={props.count > 1 ? `${text.title} · ${words.assign.count(props.count)}` : text.title}
      onCancel={props.onClose}
      footer={null}
      destroyOnHidden
    >
      <form
        className="case-form"
        onSubmit={(event) => {
          event.preventDefault()
          move()
        }}
      >
        <label htmlFor="case-state">{words.filter.names.state}</label>
        <Select
          id="case-state"
          value={state}
          options={statesFrom(props.from).map((one) => ({ value: one, label: words.states[one] }))}
          onChange={setState}
        />
        <label htmlFor="case-reason">{text.why}</label>
        <div className="reason-choices">
          {usual.map((one) => (
            <Button
              key={one}
              size="small"
              type={given === one ? 'primary' : 'default'}
              ghost={given === one}
              aria-pressed={given === one}
              onClick={() => setReason(one)}
            >
              {one}
            </Button>
          ))}
        </div>
        <Input
          id="case-reason"
          autoFocus
          value={reason}
          maxLength={500}
          placeholder={usual[0]}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="dialog-actions">
          <Button onClick={props.onClose}>{words.assign.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={props.isBusy}>
            {text.submit(words.states[state])}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
