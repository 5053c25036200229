import { endpoints, type Mention } from '@echoloop/contract'
import { App, Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'
import { CheckRefusal, mayGoAnyway } from './CheckRefusal.tsx'

type AnswerFormProps = { mention: Mention; onClose: () => void }

/** An answer where the mention was said. Ctrl+Enter sends, Escape closes. */
export function AnswerForm({ mention, onClose }: AnswerFormProps): ReactNode {
  const text = useWords().listening.answer
  const { message } = App.useApp()
  const accounts = useCall(endpoints.listListeningAccounts)
  const usable = (accounts.data?.items ?? []).filter(({ id }) => mention.accountIds.includes(id))
  const [accountId, setAccountId] = useState(mention.accountIds[0] ?? '')
  const [said, setSaid] = useState('')
  const answer = useAction(endpoints.answerMention, {
    refreshes: [endpoints.listMentions, endpoints.listListeningPosts],
    onDone() {
      message.success(text.sent)
      onClose()
    },
  })
  const send = (sendAnyway: boolean) => {
    if (said.trim() === '' || answer.isPending) return
    answer.mutate({ params: { id: mention.feedbackId }, body: { accountId, text: said, sendAnyway } })
  }
  const most = usable.find(({ id }) => id === accountId)?.charactersMax
  const isOpen = mention.visibility === 'public' || mention.visibility === 'unlisted'
  return (
    <form
      className="listening-form"
      onSubmit={(event) => {
        event.preventDefault()
        send(false)
      }}
    >
      {usable.length > 1 ? (
        <Labelled label={text.account}>
          {(id) => (
            <Select
              id={id}
              value={accountId}
              options={usable.map((one) => ({ value: one.id, label: one.name }))}
              onChange={setAccountId}
            />
          )}
        </Labelled>
      ) : null}
      <Labelled label={text.text} hint={isOpen ? text.hint : text.privateHint}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoFocus
            rows={3}
            className="growing"
            value={said}
            onChange={(event) => setSaid(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(false)
              if (event.key === 'Escape') onClose()
            }}
          />
        )}
      </Labelled>
      {most ? (
        <p className="quiet" aria-live="polite">
          {text.characters(Array.from(said).length, most)}
        </p>
      ) : null}
      {answer.error ? <CheckRefusal error={answer.error} /> : null}
      <FormButtons
        isPending={answer.isPending}
        isEmpty={said.trim() === ''}
        onAnyway={mayGoAnyway(answer.error) ? () => send(true) : undefined}
        onClose={onClose}
      />
    </form>
  )
}

type FormButtonsProps = {
  isPending: boolean
  isEmpty: boolean
  onAnyway: (() => void) | undefined
  onClose: () => void
}

function FormButtons({ isPending, isEmpty, onAnyway, onClose }: FormButtonsProps): ReactNode {
  const words = useWords().listening
  return (
    <div className="listening-actions">
      <Button type="primary" htmlType="submit" loading={isPending} disabled={isEmpty}>
        {words.answer.send}
      </Button>
      {onAnyway ? <Button onClick={onAnyway}>{words.answer.sendAnyway}</Button> : null}
      <Button onClick={onClose}>{words.cancel}</Button>
    </div>
  )
}
