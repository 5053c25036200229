import type { AnalysedText, Span } from '@echoloop/analysis'

/** A piece of a text as it is shown: `before` and `after` surround the words that matter. */
export type Quote = {
  id: string
  before: string
  words: string
  after: string
  rating?: number
  day?: number
}

const aroundMax = 40
const wordsMax = 160
const hidden = '▇▇▇'

/** The words of a span with some of what stands around them; personal data is blanked out. */
export function quoteOf(one: AnalysedText, span: Pick<Span, 'start' | 'end'>): Quote {
  const end = Math.min(span.end, span.start + wordsMax)
  const from = wordStart(one.text, Math.max(0, span.start - aroundMax), span.start)
  const to = wordEnd(one.text, Math.min(one.text.length, end + aroundMax), end)
  return {
    id: one.id,
    before: `${from > 0 ? '…' : ''}${shown(one, from, span.start)}`,
    words: `${shown(one, span.start, end)}${end < span.end ? '…' : ''}`,
    after: `${shown(one, end, to)}${to < one.text.length ? '…' : ''}`,
    ...(one.rating === undefined ? {} : { rating: one.rating }),
    ...(one.day === undefined ? {} : { day: one.day }),
  }
}

// Latin words are not cut in two; a word that is too long is cut all the same.
function wordStart(text: string, from: number, before: number): number {
  let at = from
  while (at > 0 && at < before && isLatin(text, at - 1) && isLatin(text, at)) at++
  return at
}

function wordEnd(text: string, to: number, after: number): number {
  let at = to
  while (at < text.length && at > after && isLatin(text, at - 1) && isLatin(text, at)) at--
  return at
}

function isLatin(text: string, at: number): boolean {
  return /[\p{Script=Latin}\p{N}']/u.test(text.charAt(at))
}

/** The beginning of a text, as a quote. */
export function openingOf(one: AnalysedText): Quote {
  return { ...quoteOf(one, { start: 0, end: Math.min(one.text.length, wordsMax) }), before: '' }
}

function shown({ text, analysis }: AnalysedText, from: number, to: number): string {
  let at = from
  let words = ''
  for (const { start, end } of analysis.personalData) {
    if (end <= at || start >= to) continue
    words += text.slice(at, Math.max(at, start)) + hidden
    at = end
  }
  return (words + text.slice(at, Math.max(at, to))).toWellFormed()
}
