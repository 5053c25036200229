import type { AnalysedText, AspectMention } from '@echoloop/analysis'
import { countAspects } from './count-aspects.ts'
import { type Share, shareOf } from './count-texts.ts'
import { type Quote, quoteOf } from './quote.ts'

/** What the words say against the stars. */
export type Contradictions = {
  /** Texts with four or five stars that complain about something in particular. */
  complaining: Share
  /** Texts with one or two stars that only praise. */
  praising: Share
  /** What the complaints under many stars are about: texts per aspect, the most frequent first. */
  aspects: { code: AspectMention['code']; count: number }[]
  quotes: (Quote & { code: AspectMention['code'] })[]
}

const quotesMax = 12
const sureFrom = 0.6

/**
 * Finds complaints in texts with many stars and praise under few, by the words alone; a complaint is a criticised aspect
 * of which the analyser is sure, also in a text that otherwise praises. Nothing when no text has stars.
 */
export function findContradictions(texts: readonly AnalysedText[]): Contradictions | undefined {
  const high = texts.filter(({ rating }) => rating !== undefined && rating >= 4)
  const low = texts.filter(({ rating }) => rating !== undefined && rating <= 2)
  if (high.length + low.length === 0) return undefined
  const complaining = high.filter((one) => complaintOf(one) !== undefined)
  const praising = low.filter(({ analysis }) => analysis.sentiment.label === 'positive')
  return {
    complaining: shareOf(complaining.length, high.length),
    praising: shareOf(praising.length, low.length),
    aspects: countAspects(complaining)
      .map(({ code, polarities }) => ({ code, count: polarities.negative }))
      .filter(({ count }) => count > 0)
      .sort((first, second) => second.count - first.count),
    quotes: surest(complaining),
  }
}

function surest(texts: readonly AnalysedText[]): Contradictions['quotes'] {
  const found = texts.flatMap((one) => {
    const complaint = complaintOf(one)
    return complaint === undefined ? [] : [{ one, complaint }]
  })
  found.sort(
    (first, second) =>
      second.one.analysis.urgency - first.one.analysis.urgency ||
      second.complaint.confidence - first.complaint.confidence,
  )
  return found
    .slice(0, quotesMax)
    .map(({ one, complaint }) => ({ ...quoteOf(one, complaint), code: complaint.code }))
}

function complaintOf({ analysis }: AnalysedText): AspectMention | undefined {
  const complaints = analysis.aspects.filter(
    ({ polarity, confidence }) => polarity === 'negative' && confidence >= sureFrom,
  )
  return complaints.sort((first, second) => second.confidence - first.confidence)[0]
}
