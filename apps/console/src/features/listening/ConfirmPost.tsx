import { endpoints, type ListeningPost } from '@echoloop/contract'
import { App, Button, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useWords } from '../../words/use-words.ts'
import { CheckRefusal, mayGoAnyway } from './CheckRefusal.tsx'

type ConfirmPostProps = { post: ListeningPost; onBack: () => void; onDone: () => void }

/** The last look before words leave in the shop's name: now or at a time. */
export function ConfirmPost({ post, onBack, onDone }: ConfirmPostProps): ReactNode {
  const words = useWords().listening
  const text = words.post
  const { message } = App.useApp()
  const [isLater, setIsLater] = useState(false)
  const [time, setTime] = useState('')
  const confirm = useAction(endpoints.confirmListeningPost, {
    refreshes: [endpoints.listListeningPosts],
    onDone() {
      message.success(words.saved)
      onDone()
    },
  })
  const say = (sendAnyway: boolean) => {
    const sendAt = isLater && time !== '' ? new Date(time).toISOString() : null
    confirm.mutate({ params: { id: post.id }, body: { version: post.version, sendAt, sendAnyway } })
  }
  const isUnready = isLater && time === ''
  return (
    <div className="listening-form">
      <h3>{text.confirmTitle}</h3>
      <p className="listening-quote listening-words" dir="auto">
        {post.text}
      </p>
      <p className="quiet">{text.confirmText(post.account.name)}</p>
      <Radio.Group
        value={isLater}
        options={[
          { value: false, label: text.now },
          { value: true, label: text.later },
        ]}
        onChange={(event) => setIsLater(event.target.value === true)}
      />
      {isLater ? (
        <input
          className="field"
          type="datetime-local"
          aria-label={text.when}
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      ) : null}
      {confirm.error ? <CheckRefusal error={confirm.error} /> : null}
      <div className="listening-actions">
        <Button type="primary" disabled={isUnready} loading={confirm.isPending} onClick={() => say(false)}>
          {text.yes}
        </Button>
        {mayGoAnyway(confirm.error) ? <Button onClick={() => say(true)}>{text.anyway}</Button> : null}
        <Button onClick={onBack}>{words.edit}</Button>
      </div>
    </div>
  )
}
