import type { AnalysedText, Span } from '@echoloop/analysis'
import { type Quote, quoteOf } from './quote.ts'

/** Finds the text of a quotation and gives its words with what stands around them. */
export type QuoteSource = (quoted: { id: string } & Span) => Quote

/** A source over the texts of a report; words whose text is unknown stand alone. */
export function quotesFrom(texts: readonly AnalysedText[]): QuoteSource {
  const known = new Map(texts.map((text) => [text.id, text]))
  return (quoted) => {
    const text = known.get(quoted.id)
    if (text === undefined) return { id: quoted.id, before: '', words: quoted.span, after: '' }
    return quoteOf(text, quoted)
  }
}
