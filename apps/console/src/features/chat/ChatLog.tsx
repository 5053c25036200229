import type { ChatMessage } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import type { ChatMessages } from './use-chat-messages.ts'
import type { Outbox } from './use-outbox.ts'

/** A part that scrolls must be reached by keyboard. */
const reachedByKeyboard = { tabIndex: 0 }

type LogProps = { course: ChatMessages; outbox: Outbox; seenByVisitor: number; name: string | null }

/** All that was said, oldest first, and below it what is on its way. */
export function ChatLog({ course, outbox, seenByVisitor, name }: LogProps): ReactNode {
  const text = useWords().chatRoom.talk
  const place = useRef<HTMLElement>(null)
  const wasAtEnd = useRef(true)
  const count = course.messages.length + outbox.outgoing.length
  useEffect(() => {
    const log = place.current
    // Whatever is new changes the height; who looks at earlier words is left there.
    if (log && wasAtEnd.current && (count > 0 || course.isTyping)) log.scrollTop = log.scrollHeight
  }, [count, course.isTyping])
  const known = new Set(course.messages.map(({ key }) => key))
  const read = course.messages.findLast(
    ({ by, isNote, sequence }) => by === 'member' && !isNote && sequence <= seenByVisitor,
  )
  return (
    <section
      className="chat-log"
      aria-label={text.log}
      aria-live="polite"
      {...reachedByKeyboard}
      ref={place}
      onScroll={({ currentTarget: log }) => {
        wasAtEnd.current = log.scrollHeight - log.scrollTop - log.clientHeight < 80
      }}
    >
      <ol>
        {course.messages.map((message) => (
          <ChatLine key={message.sequence} message={message} name={name} isRead={message === read} />
        ))}
        {outbox.outgoing
          .filter(({ key }) => !known.has(key))
          .map(({ key, text: words, refused, isNote }) => (
            <li key={key} className={isNote ? 'chat-said by-note' : 'chat-said by-member'}>
              <p className="chat-words" dir="auto">
                {words}
              </p>
              <p className="quiet" role="status">
                {refused === undefined ? text.sending : `${text.failed}: ${refused} `}
                {refused === undefined ? null : (
                  <Button size="small" onClick={() => outbox.sendAgain(key)}>
                    {text.again}
                  </Button>
                )}
              </p>
            </li>
          ))}
      </ol>
      {course.isTyping ? (
        <p className="quiet" role="status">
          {name ?? text.visitor} {text.typing}…
        </p>
      ) : null}
    </section>
  )
}

type LineProps = { message: ChatMessage; name: string | null; isRead: boolean }

function ChatLine({ message, name, isRead }: LineProps): ReactNode {
  const text = useWords().chatRoom.talk
  const format = useFormat()
  const { event, detail, by, isNote } = message
  if (event !== null) {
    const said = text.events[event]
    return (
      <li className="chat-event quiet">
        {typeof said === 'string' ? said : said(detail?.to ?? null)} <span>{format.time(message.at)}</span>
        {detail?.reason ? <span dir="auto"> · {text.reason(detail.reason)}</span> : null}
      </li>
    )
  }
  const member = message.name ?? text.program
  const who =
    by === 'visitor'
      ? (name ?? text.visitor)
      : by === 'bot'
        ? text.bot
        : isNote
          ? text.noteBy(member)
          : member
  return (
    <li className={`chat-said by-${isNote ? 'note' : by}`} data-sequence={message.sequence}>
      <p className="quiet chat-who">
        {who} · {format.time(message.at)}
      </p>
      {message.text ? (
        <p className="chat-words" dir="auto">
          {message.text}
        </p>
      ) : null}
      {message.pictures.map((picture) => (
        <a key={picture.id} href={picture.url} target="_blank" rel="noreferrer">
          <img
            src={picture.thumbUrl ?? picture.url}
            alt={text.pictureAlt}
            width={Math.min(240, picture.width)}
            height={Math.round((Math.min(240, picture.width) * picture.height) / Math.max(1, picture.width))}
          />
        </a>
      ))}
      {message.sources.map(({ id, title, url }) => (
        <a key={id} className="quiet" href={url} target="_blank" rel="noreferrer">
          {title}
        </a>
      ))}
      {isRead ? <p className="quiet chat-who">{text.seen}</p> : null}
    </li>
  )
}
