import { endpoints, portalLimits, type SubmissionItem, submissionOutcomes } from '@echoloop/contract'
import { App, Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'

type SubmissionFormProps = { form: SubmissionItem; what: 'deciding' | 'answering'; onClose: () => void }

/** A decision with its reason, or an answer; the writer reads both. Ctrl+Enter sends. */
export function SubmissionForm({ form, what, onClose }: SubmissionFormProps): ReactNode {
  const words = useWords().portalRoom
  const text = words.form
  const { message } = App.useApp()
  const isDeciding = what === 'deciding'
  const [outcome, setOutcome] = useState(form.outcome ?? 'answered')
  const [said, setSaid] = useState(isDeciding ? (form.reason ?? '') : '')
  const options = {
    refreshes: [endpoints.listSubmissions],
    onDone: () => {
      message.success(text.done)
      onClose()
    },
  }
  const decided = useAction(endpoints.decideSubmission, options)
  const answered = useAction(endpoints.answerSubmission, options)
  const { error, isPending } = isDeciding ? decided : answered
  const send = () => {
    if (said.trim() === '' || isPending) return
    const params = { id: form.id }
    if (isDeciding) decided.mutate({ params, body: { outcome, reason: said } })
    else answered.mutate({ params, body: { text: said } })
  }
  return (
    <form
      className="portal-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {isDeciding ? (
        <Labelled label={text.outcome}>
          {(id) => (
            <Select
              id={id}
              value={outcome}
              options={submissionOutcomes.map((value) => ({ value, label: text.outcomes[value] }))}
              onChange={setOutcome}
            />
          )}
        </Labelled>
      ) : null}
      <Labelled label={isDeciding ? text.reason : text.answerLabel}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoFocus
            rows={3}
            value={said}
            maxLength={isDeciding ? portalLimits.reason : portalLimits.reply}
            onChange={(event) => setSaid(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
              if (event.key === 'Escape') onClose()
            }}
          />
        )}
      </Labelled>
      {error ? <ErrorState error={error} /> : null}
      <div className="panel-actions">
        <Button type="primary" htmlType="submit" loading={isPending} disabled={said.trim() === ''}>
          {text.send}
        </Button>
        <Button onClick={onClose}>{words.item.cancel}</Button>
      </div>
    </form>
  )
}
