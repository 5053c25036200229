import { caseLimits, endpoints } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemText } from '../../words/use-problem-text.ts'
import { useWords } from '../../words/use-words.ts'
import { KeySign } from '../feedback/KeySign.tsx'

/** A remark that only colleagues see. */
export function RemarkForm({ caseId }: { caseId: string }): ReactNode {
  const words = useWords().casePage.composer
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const remark = useAction(endpoints.remarkOnCase, {
    refreshes: [endpoints.readCase],
    onDone: () => {
      setText('')
      void message.success(words.kept)
    },
  })
  const problem = useProblemText(remark.error)
  const keep = () => {
    if (text.trim() !== '' && !remark.isPending)
      remark.mutate({ params: { id: caseId }, body: { text: text.trim() } })
  }
  return (
    <form
      className="reply-form is-remark"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <Input.TextArea
        aria-label={words.remarkLabel}
        placeholder={words.remarkPlaceholder}
        className="growing"
        rows={2}
        value={text}
        maxLength={caseLimits.remark}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            keep()
          }
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      {remark.error ? (
        <p className="panel-problem" role="alert">
          <b>{problem.title}</b> {problem.detail}
        </p>
      ) : null}
      <div className="panel-actions">
        <Button htmlType="submit" loading={remark.isPending} disabled={text.trim() === ''}>
          {words.keep} <KeySign>{words.sendKey}</KeySign>
        </Button>
      </div>
    </form>
  )
}
