import type { AnalysedText } from '@echoloop/analysis'
import { openingOf, type Quote, quoteOf } from './quote.ts'

const listedMax = 10

/** A text that someone should look at, with the words that say why. */
export type UrgentText = Quote & { urgency: 1 | 2; reason: string }

/** The texts of danger, fraud or law, the most negative first; the same words are listed once. */
export function listUrgent(texts: readonly AnalysedText[]): UrgentText[] {
  const seen = new Set<string>()
  return texts
    .filter(({ analysis }) => analysis.urgency === 2)
    .sort((first, second) => first.analysis.sentiment.score - second.analysis.sentiment.score)
    .flatMap((one): UrgentText[] => {
      const reason = one.analysis.urgencyReason ?? ''
      const start = reason === '' ? -1 : one.text.indexOf(reason)
      const quote = start < 0 ? openingOf(one) : quoteOf(one, { start, end: start + reason.length })
      const key = quote.before + quote.words + quote.after
      if (seen.has(key)) return []
      seen.add(key)
      return [{ ...quote, urgency: 2, reason }]
    })
    .slice(0, listedMax)
}
