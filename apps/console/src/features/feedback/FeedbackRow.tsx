import type { FeedbackItem } from '@echoloop/contract'
import { Checkbox } from 'antd'
import { type MouseEvent, memo, type ReactNode } from 'react'
import { MoodTag } from '../../parts/MoodTag.tsx'
import { Stars } from '../../parts/Stars.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useWords } from '../../words/use-words.ts'
import { FeedbackFlags } from './FeedbackFlags.tsx'
import { Marked } from './Marked.tsx'
import { nameOf } from './name-of.ts'
import { excerptOf, findHits } from './split-by-marks.ts'
import { useStarsHidden } from './use-stars-hidden.ts'
import { wordsOf } from './words-of.ts'

type FeedbackRowProps = {
  row: FeedbackItem
  href: string
  /** What was searched for; its words are marked. */
  query: string | undefined
  isOpen: boolean
  /** Undefined where nothing can be done with many. */
  isChosen: boolean | undefined
  onOpen: (id: string) => void
  onChoose: (id: string, isChosen: boolean) => void
}

const excerptLengthMax = 220

/** One voice in two lines; the whole row opens it. */
export const FeedbackRow = memo(function FeedbackRow(props: FeedbackRowProps): ReactNode {
  const { row, isOpen, isChosen } = props
  const words = useWords()
  const text = words.feedback
  const isHidden = useStarsHidden(row)
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    props.onOpen(row.id)
  }
  const author = row.author?.name ?? text.anonymous
  return (
    <li className={`voice-row${isOpen ? ' is-open' : ''}${isChosen ? ' is-chosen' : ''}`}>
      {isChosen === undefined ? null : (
        <Checkbox
          className="voice-choose"
          checked={isChosen}
          aria-label={text.many.select(author)}
          onChange={(event) => props.onChoose(row.id, event.target.checked)}
        />
      )}
      <a
        id={rowId(row.id)}
        className="voice-link"
        href={props.href}
        onClick={open}
        aria-current={isOpen ? 'true' : undefined}
      >
        <span className="voice-head">
          {isHidden ? (
            <span className="quiet">{words.moderation.review.stars.hiddenInList}</span>
          ) : row.rating === null ? null : (
            <Stars value={row.rating} />
          )}
          {row.analysis ? <MoodTag sentiment={row.analysis.sentiment.label} /> : null}
          {row.kind === 'review' ? null : (
            <span className="tag is-neutral">{words.codes.kinds[row.kind]}</span>
          )}
          <span className="voice-time">
            <TimeAgo instant={row.occurredAt} />
          </span>
        </span>
        <VoiceWords row={row} query={props.query} />
        <span className="voice-foot">
          <span className="voice-product">{row.product?.name ?? text.noProduct}</span>
          <span className="voice-from" dir="auto">
            {author} · {nameOf(text.sources, row.source)}
          </span>
        </span>
        <span className="voice-flags">
          <FeedbackFlags row={row} isHidden={isHidden} />
        </span>
      </a>
    </li>
  )
})

/** Id of a row's link in the page, to move the focus to. */
export function rowId(id: string): string {
  return `voice-${id}`
}

type VoiceWordsProps = { row: FeedbackItem; query: string | undefined }

function VoiceWords({ row, query }: VoiceWordsProps): ReactNode {
  const words = useWords().feedback
  const { title, text } = wordsOf(row)
  if (text === '' && title === '') {
    return <span className="voice-text quiet">{row.rating === null ? words.nothingSaid : words.noText}</span>
  }
  const marks = { mentions: row.analysis?.aspects ?? [], hits: findHits(text, query) }
  return (
    <span className="voice-text" dir="auto">
      {title === '' ? null : <b className="voice-title">{title} </b>}
      <Marked pieces={excerptOf(text, marks, excerptLengthMax)} />
    </span>
  )
}
