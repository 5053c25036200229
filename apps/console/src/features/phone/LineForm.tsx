import { endpoints } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type ReactNode, useId } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { useProblemText } from '../../words/use-problem-text.ts'
import { useWords } from '../../words/use-words.ts'
import { KeySign } from '../feedback/KeySign.tsx'
import { CallerPanel } from './CallerPanel.tsx'
import { LineFacts } from './LineFacts.tsx'
import { LineWho } from './LineWho.tsx'
import { isNumber, isUntouched, kindNamed, noteOf } from './phone-line.ts'
import { useCaller } from './use-caller.ts'
import type { PhoneLines } from './use-phone-lines.ts'

type LineFormProps = { lines: PhoneLines; onSaved: () => void }

/** One call: who, what was said, what was promised. Ctrl+Enter saves. */
export function LineForm({ lines, onSaved }: LineFormProps): ReactNode {
  const text = useWords().phone
  const { at: line, change } = lines
  const { message } = App.useApp()
  const textId = useId()
  const caller = useCaller(line.phone)
  const save = useAction(endpoints.savePhoneNote, {
    refreshes: [endpoints.listPhoneNotes],
    onDone: () => {
      lines.renew()
      void message.success(text.saved)
      onSaved()
    },
  })
  const problem = useProblemText(save.error)
  const isReady = line.text.trim() !== '' && (line.phone.trim() === '' || isNumber(line.phone))
  const give = () => {
    if (!isReady || save.isPending) return
    const [only, ...others] = caller.callers
    const customerId = line.customerId ?? (others.length === 0 ? (only?.id ?? null) : null)
    save.mutate({ body: noteOf({ ...line, customerId }, new Date()) })
  }
  // The clock of a call starts with its first letter.
  const type = (changes: Partial<typeof line>) =>
    change({ ...changes, startedAt: line.startedAt ?? new Date().toISOString() })
  return (
    <form
      className="phone-form"
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          give()
        }
      }}
    >
      <LineWho line={line} onType={type} onChange={change} />
      <CallerPanel caller={caller} line={line} onChange={change} />
      <TemplateChoice
        onUse={(words, kind) => type({ text: `${line.text}${words}`, kind: kindNamed(kind) })}
      />
      <label htmlFor={textId} className="phone-label">
        {text.fields.text}
      </label>
      <Input.TextArea
        id={textId}
        rows={6}
        value={line.text}
        placeholder={text.fields.textPlaceholder}
        onChange={(event) => type({ text: event.target.value })}
      />
      <LineFacts line={line} onChange={change} />
      {save.error ? (
        <p className="panel-problem" role="alert">
          <b>{problem.title}</b> {problem.detail}
        </p>
      ) : null}
      <div className="phone-actions">
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={save.isPending}>
          {text.save} <KeySign>{text.saveKey}</KeySign>
        </Button>
        <ClearButton lines={lines} />
        {isUntouched(line) ? null : <span className="quiet">{text.kept}</span>}
      </div>
    </form>
  )
}

/** Empties the line; for a while one tap brings it back. */
function ClearButton({ lines }: { lines: PhoneLines }): ReactNode {
  const text = useWords().phone
  const { message } = App.useApp()
  const { at } = lines
  const clear = () => {
    lines.renew()
    const key = `cleared-${at.key}`
    void message.open({
      key,
      type: 'info',
      duration: 10,
      content: (
        <>
          {text.cleared}{' '}
          <Button
            size="small"
            onClick={() => {
              lines.renew(at)
              message.destroy(key)
            }}
          >
            {text.undoClear}
          </Button>
        </>
      ),
    })
  }
  return isUntouched(at) ? null : <Button onClick={clear}>{text.clear}</Button>
}

function TemplateChoice({ onUse }: { onUse: (words: string, kind: string) => void }): ReactNode {
  const text = useWords().phone
  const { data } = useCall(endpoints.readPhoneTemplates)
  return (
    <fieldset className="phone-templates">
      <legend className="sr-only">{text.fields.template}</legend>
      {data?.items.map(({ name, kind, text: words }) => (
        <Button key={name} size="small" onClick={() => onUse(words, kind)}>
          {name}
        </Button>
      ))}
    </fieldset>
  )
}
