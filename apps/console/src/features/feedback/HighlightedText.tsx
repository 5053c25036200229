import { Tooltip } from 'antd'
import type { MouseEvent, ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { type AspectMention, type Piece, splitByMarks, toneOf } from './split-by-marks.ts'

type HighlightedTextProps = {
  text: string
  mentions: AspectMention[]
  hits: { start: number; end: number }[]
}

/** Id of an aspect's line among the labels, to which its words in the text lead. */
export function aspectLineId({ code, start, end }: Pick<AspectMention, 'code' | 'start' | 'end'>): string {
  return `aspect-${code.replace('.', '-')}-${start}-${end}`
}

/**
 * The text with its decisive words underlined: straight for praise, wavy for complaint, dotted for mentions.
 * On hover and focus they say which aspect; a click leads to its label.
 */
export function HighlightedText({ text, mentions, hits }: HighlightedTextProps): ReactNode {
  return (
    <p className="voice-full-text">
      {splitByMarks(text, { mentions, hits }).map((piece) => (
        <TextPiece key={piece.start} piece={piece} />
      ))}
    </p>
  )
}

function TextPiece({ piece }: { piece: Piece }): ReactNode {
  const describe = useDescription()
  const tone = toneOf(piece.mentions)
  const [first] = piece.mentions
  const className = [tone ? `mark is-${tone}` : '', piece.isHit ? 'is-hit' : ''].join(' ').trim()
  if (!tone || !first) {
    return (
      <span data-start={piece.start} className={className || undefined}>
        {piece.text}
      </span>
    )
  }
  const target = aspectLineId(first)
  const lead = (event: MouseEvent) => {
    event.preventDefault()
    if (window.getSelection()?.isCollapsed === false) return
    const line = document.getElementById(target)
    line?.scrollIntoView({ block: 'nearest' })
    line?.focus({ preventScroll: true })
  }
  return (
    <Tooltip
      trigger={['hover', 'focus']}
      title={piece.mentions.map((mention) => (
        <div key={`${mention.code}${mention.polarity}${mention.start}`}>{describe(mention)}</div>
      ))}
    >
      <a href={`#${target}`} className={className} data-start={piece.start} draggable={false} onClick={lead}>
        {piece.text}
      </a>
    </Tooltip>
  )
}

function useDescription(): (mention: AspectMention) => string {
  const words = useWords()
  const format = useFormat()
  return ({ code, polarity, confidence }) =>
    words.feedback.span.described(
      words.codes.aspects[code],
      words.codes.polarities[polarity],
      format.percent(confidence),
    )
}
