import { type CallOutcome, callOutcomes, endpoints, proactiveLimits } from '@echoloop/contract'
import { App, Button, DatePicker, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'

/** What came of a call, begun with a template where one fits. */
export function CallNoteForm({ customerId }: { customerId: string }): ReactNode {
  const words = useWords().proactive
  const text = words.note
  const { message } = App.useApp()
  const settings = useCall(endpoints.readProactiveSettings)
  const [outcome, setOutcome] = useState<CallOutcome>('reached')
  const [note, setNote] = useState('')
  const [nextAt, setNextAt] = useState<string>()
  const save = useAction(endpoints.noteCall, {
    refreshes: [endpoints.listProactive, endpoints.readProactiveOutcome],
    onDone: () => void message.success(text.saved),
  })
  return (
    <form
      className="proactive-note"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault()
        if (note.trim() === '') return
        save.mutate({ params: { id: customerId }, body: { outcome, text: note.trim(), nextAt } })
      }}
    >
      <Labelled label={text.outcome}>
        {(id) => (
          <Select
            id={id}
            value={outcome}
            options={callOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
            onChange={setOutcome}
          />
        )}
      </Labelled>
      <Labelled label={text.template}>
        {(id) => (
          <Select
            id={id}
            value={null}
            placeholder={text.template}
            options={(settings.data?.templates ?? []).map((one) => ({ value: one.text, label: one.name }))}
            onChange={(words) => words && setNote(words)}
          />
        )}
      </Labelled>
      <Labelled label={text.next}>
        {(id) => (
          <DatePicker
            id={id}
            showTime={{ format: 'HH:mm' }}
            onChange={(time) => setNextAt(time ? time.toISOString() : undefined)}
          />
        )}
      </Labelled>
      <div className="is-wide">
        <Labelled label={text.text}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              className="growing"
              maxLength={proactiveLimits.note}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Labelled>
      </div>
      {save.error ? (
        <div className="is-wide">
          <ErrorState error={save.error} />
        </div>
      ) : null}
      <div className="panel-actions is-wide">
        <Button type="primary" htmlType="submit" disabled={note.trim() === ''} loading={save.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  )
}
