import { type CaseDetail, caseLimits, endpoints } from '@echoloop/contract'
import { App, Button, Checkbox, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import type { CaseChange } from './use-case-change.ts'
import type { CasePlace } from './use-case-place.ts'

type SplitDialogProps = { detail: CaseDetail; change: CaseChange; place: CasePlace; onClose: () => void }

const excerptLength = 120

/** Gives some of the voices a case of their own; at least one stays. */
export function SplitDialog({ detail, change, place, onClose }: SplitDialogProps): ReactNode {
  const words = useWords()
  const text = words.casePage.splitDialog
  const format = useFormat()
  const client = useClient()
  const { message } = App.useApp()
  const [chosen, setChosen] = useState<string[]>([])
  const [title, setTitle] = useState('')
  const [reason, setReason] = useState('')
  const isAll = chosen.length >= detail.voices

  const split = async () => {
    let made: CaseDetail | undefined
    const isDone = await change.attempt({
      says: text.submit(chosen.length),
      run: async (version) => {
        made = await client.call(endpoints.splitCase, {
          params: { id: detail.id },
          body: {
            feedbackIds: chosen,
            title: title.trim() === '' ? undefined : title.trim(),
            reason: reason.trim() === '' ? undefined : reason.trim(),
            version,
          },
        })
        return { refusal: undefined }
      },
    })
    onClose()
    if (!isDone || !made) return
    message.success(text.done(words.cases.number(made.number)))
    place.open(made.id)
  }
  return (
    <Modal open width={560} title={text.title} footer={null} destroyOnHidden onCancel={onClose}>
      <form
        className="case-form"
        onSubmit={(event) => {
          event.preventDefault()
          void split()
        }}
      >
        <p className="quiet">{text.explanation}</p>
        <Checkbox.Group
          className="split-choices"
          value={chosen}
          onChange={setChosen}
          aria-label={text.choose}
        >
          {detail.voiceList.map((voice) => (
            <Checkbox key={voice.id} value={voice.id}>
              <span className="quiet">{format.dateTime(voice.occurredAt)} </span>
              <bdi>{(voice.text ?? voice.title ?? '').slice(0, excerptLength)}</bdi>
            </Checkbox>
          ))}
        </Checkbox.Group>
        <label htmlFor="split-title">{text.caseTitle}</label>
        <Input
          id="split-title"
          value={title}
          maxLength={caseLimits.title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <label htmlFor="split-why">{text.why}</label>
        <Input
          id="split-why"
          value={reason}
          maxLength={caseLimits.reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words.casePage.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            disabled={chosen.length === 0 || isAll}
            loading={change.isBusy}
          >
            {text.submit(chosen.length)}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
