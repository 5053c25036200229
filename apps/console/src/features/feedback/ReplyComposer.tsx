import type { FeedbackDetail } from '@echoloop/contract'
import { Button, Input } from 'antd'
import { type ComponentRef, type ReactNode, useRef, useState } from 'react'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useProblemText } from '../../words/use-problem-text.ts'
import { useWords } from '../../words/use-words.ts'
import { KeySign } from './KeySign.tsx'
import { useReplyDraft } from './use-reply-draft.ts'

type ReplyComposerProps = {
  detail: FeedbackDetail
  /** An answer stands already: another one is offered, not laid out. */
  hasReply: boolean
}

const lengthMax = 5000
const lengthShownFrom = 4000

/** Where an answer is written; Ctrl+Enter sends it. */
export function ReplyComposer({ detail, hasReply }: ReplyComposerProps): ReactNode {
  const words = useWords().feedback
  const text = words.reply
  const box = useRef<ComponentRef<typeof Input.TextArea>>(null)
  const work = useReplyDraft(detail, () => setIsOpen(false))
  const [isOpen, setIsOpen] = useState(!hasReply || work.text !== '')
  const problem = useProblemText(work.error)
  const open = () => {
    setIsOpen(true)
    requestAnimationFrame(() => box.current?.focus())
  }
  useShortcut('r', words.key.reply, open)

  if (!isOpen && hasReply) {
    return (
      <Button type="link" size="small" className="reply-another" onClick={open}>
        {text.another}
      </Button>
    )
  }
  return (
    <form
      className="reply-form"
      onSubmit={(event) => {
        event.preventDefault()
        work.send()
      }}
    >
      <Input.TextArea
        ref={box}
        aria-label={text.label}
        placeholder={text.placeholder}
        className="growing"
        rows={3}
        value={work.text}
        maxLength={lengthMax}
        onChange={(event) => work.write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            work.send()
          }
          if (event.key === 'Escape') box.current?.blur()
        }}
      />
      {work.error ? (
        <p className="panel-problem" role="alert">
          <b>{problem.title}</b> {problem.detail}
        </p>
      ) : null}
      <div className="panel-actions">
        <Button type="primary" htmlType="submit" loading={work.isSending} disabled={work.text.trim() === ''}>
          {text.send} <KeySign>{text.sendKey}</KeySign>
        </Button>
        {work.text === '' && detail.analysis !== null ? (
          <Button onClick={work.suggest} loading={work.isSuggesting}>
            {text.suggest}
          </Button>
        ) : null}
        <span className="quiet">
          {work.text.length >= lengthShownFrom
            ? text.length(work.text.length, lengthMax)
            : work.text !== ''
              ? text.draftKept
              : audienceOf(detail.publication, text)}
        </span>
      </div>
    </form>
  )
}

type Audience = { public: string; private: string; notPublic: string }

/** Who will read the reply. */
function audienceOf(publication: FeedbackDetail['publication'], words: Audience): string {
  if (publication === 'published') return words.public
  return publication === 'private' ? words.private : words.notPublic
}
