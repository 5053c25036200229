import type { AnalysisResult, Polarity } from '@echoloop/contract'

/** One aspect with its verbatim words and where they stand. */
export type AspectMention = AnalysisResult['aspects'][number]

/** A piece of a text between two edges of marks. */
export type Piece = {
  text: string
  /** UTF-16 offset of the piece in the whole text. */
  start: number
  /** Aspects whose words cover the piece; empty for plain words. */
  mentions: AspectMention[]
  /** True when the search found these words. */
  isHit: boolean
}

type Range = { start: number; end: number }

/**
 * Cuts a text at the edges of its aspect spans and search hits, so that joined pieces give the text again.
 * A span that is not verbatim in the text (the text was changed since) is left out.
 */
export function splitByMarks(text: string, marks: { mentions: AspectMention[]; hits: Range[] }): Piece[] {
  const mentions = marks.mentions.filter(
    ({ start, end, span }) => start < end && text.slice(start, end) === span,
  )
  const hits = marks.hits.filter(({ start, end }) => start < end && end <= text.length)
  const edges = new Set([0, text.length])
  for (const { start, end } of [...mentions, ...hits]) edges.add(start).add(end)
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length
    const covers = (range: Range) => range.start <= start && end <= range.end
    return {
      text: text.slice(start, end),
      start,
      mentions: mentions.filter(covers),
      isHit: hits.some(covers),
    }
  })
}

/** The polarity a piece is drawn in: complaint before praise before neutral. */
export function toneOf(mentions: readonly { polarity: Polarity }[]): Polarity | undefined {
  for (const polarity of ['negative', 'positive', 'neutral'] as const) {
    if (mentions.some((mention) => mention.polarity === polarity)) return polarity
  }
  return undefined
}

/** Where the words of a search stand in a text, whatever their case. */
export function findHits(text: string, query: string | undefined): Range[] {
  const words = (query ?? '').split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return []
  const anyWord = new RegExp(
    words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'),
    'giu',
  )
  return [...text.matchAll(anyWord)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/**
 * A stretch of at most `lengthMax` UTF-16 units that begins a little before the first mark, with the marks
 * moved to fit it. A cut beginning or end is shown by an ellipsis.
 */
export function excerptOf(
  text: string,
  marks: { mentions: AspectMention[]; hits: Range[] },
  lengthMax: number,
): Piece[] {
  if (text.length <= lengthMax) return splitByMarks(text, marks)
  const first = Math.min(...[...marks.hits, ...marks.mentions].map(({ start }) => start), text.length)
  const from = first === text.length || first < lengthMax / 3 ? 0 : wholeCharacter(text, first - 20)
  const to = wholeCharacter(text, Math.min(text.length, from + lengthMax))
  const inside = <R extends Range>(ranges: R[]): R[] =>
    ranges
      .filter(({ start, end }) => start >= from && end <= to)
      .map((range) => ({ ...range, start: range.start - from, end: range.end - from }))
  const pieces = splitByMarks(text.slice(from, to), {
    mentions: inside(marks.mentions),
    hits: inside(marks.hits),
  })
  const plain = (ellipsis: string, start: number): Piece => ({
    text: ellipsis,
    start,
    mentions: [],
    isHit: false,
  })
  return [
    ...(from > 0 ? [plain('…', 0)] : []),
    ...pieces,
    ...(to < text.length ? [plain('…', to - from)] : []),
  ]
}

/** Moves an offset off the middle of a surrogate pair. */
export function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset
}
