import { PictureOutlined } from '@ant-design/icons'
import { type Conversation, chatLimits, endpoints } from '@echoloop/contract'
import { Button, Input, Segmented } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useKeptWords } from '../../parts/use-kept-words.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { TemplatesButton } from './TemplatesButton.tsx'
import type { Outbox } from './use-outbox.ts'
import { useTypingNotice } from './use-typing-notice.ts'

type ComposerProps = { conversation: Conversation; outbox: Outbox }
type Chosen = { id: string; name: string }

/** Where colleagues write: an answer for the visitor, or a note that only colleagues see. */
export function ChatComposer({ conversation, outbox }: ComposerProps): ReactNode {
  const text = useWords().chatRoom.talk
  const { id, state, isLeft } = conversation
  const [mode, setMode] = useState<'answer' | 'note'>('answer')
  const { words, write: setWords } = useKeptWords(`chat ${id}`)
  const [pictures, setPictures] = useState<readonly Chosen[]>([])
  const tellTyping = useTypingNotice(id)
  const isNote = mode === 'note'
  const send = () => {
    const said = words.trim()
    if (said === '' && pictures.length === 0) return
    outbox.send({ text: said, pictureIds: isNote ? [] : pictures.map((one) => one.id), isNote })
    setWords('')
    if (!isNote) setPictures([])
  }
  return (
    <form
      className={isNote ? 'chat-composer is-note' : 'chat-composer'}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {state === 'closed' ? <p className="quiet">{isLeft ? text.leftHint : text.finished}</p> : null}
      <Segmented
        size="small"
        value={mode}
        options={(['answer', 'note'] as const).map((value) => ({ value, label: text.modes[value] }))}
        onChange={setMode}
      />
      <Input.TextArea
        aria-label={isNote ? text.note : text.write}
        placeholder={isNote ? text.noteHint : text.write}
        rows={3}
        maxLength={chatLimits.text}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          if (!isNote) tellTyping()
        }}
        onPressEnter={(event) => {
          if (event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      <div className="chat-composer-acts">
        {isNote ? null : (
          <>
            <TemplatesButton
              language={conversation.language}
              onUse={(taken) => setWords(words === '' ? taken : `${words}\n${taken}`)}
            />
            <PictureButton id={id} chosen={pictures} onChange={setPictures} />
          </>
        )}
        <Button type="primary" htmlType="submit" className="chat-send">
          {isNote ? text.sendNote : text.send}
        </Button>
      </div>
    </form>
  )
}

type PictureProps = { id: string; chosen: readonly Chosen[]; onChange: (next: readonly Chosen[]) => void }

function PictureButton({ id, chosen, onChange }: PictureProps): ReactNode {
  const text = useWords().chatRoom.talk
  const client = useClient()
  const tell = useProblemMessage()
  const input = useRef<HTMLInputElement>(null)
  const [isSending, setSending] = useState(false)
  const add = async (files: readonly File[]) => {
    setSending(true)
    let all = chosen
    for (const file of files.slice(0, chatLimits.pictures - chosen.length)) {
      try {
        const media = await client.call(endpoints.putChatPicture, { params: { id }, body: file })
        all = [...all, { id: media.id, name: file.name }]
      } catch (error) {
        tell(error)
      }
    }
    onChange(all)
    setSending(false)
  }
  return (
    <>
      <Button
        icon={<PictureOutlined />}
        aria-label={text.picture}
        loading={isSending}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/jpeg,image/png,image/webp,image/gif"
        onChange={({ target }) => {
          void add([...(target.files ?? [])])
          target.value = ''
        }}
      />
      {chosen.map((one) => (
        <Button
          key={one.id}
          size="small"
          aria-label={`${text.pictureRemove}: ${one.name}`}
          onClick={() => onChange(chosen.filter(({ id: other }) => other !== one.id))}
        >
          {one.name.slice(0, 20)} ×
        </Button>
      ))}
    </>
  )
}
