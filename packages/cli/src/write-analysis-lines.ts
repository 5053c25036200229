import type { Analyser, AnalysisInput } from '@echoloop/analysis'

/** Texts with their ids, in the order in which their lines are wanted. */
export type TextBatch = { id: string | number; input: AnalysisInput }[]

/**
 * One line of JSON for each text. Personal data found in the text and the weights behind the judgement are left
 * out: a file of results should not be a list of telephone numbers.
 */
export function writeAnalysisLines(analyser: Analyser, batch: TextBatch): string {
  return batch.map(({ id, input }) => `${lineOf(analyser, { id, input })}\n`).join('')
}

function lineOf(analyser: Analyser, item: TextBatch[number]): string {
  const found = analyser.analyse(item.input)
  return JSON.stringify({
    id: item.id,
    language: found.language,
    sentiment: found.sentiment,
    aspects: found.aspects.map(({ code, polarity, span, start, end, confidence }) => ({
      code,
      polarity,
      span,
      start,
      end,
      confidence,
    })),
    intents: found.intents,
    urgency: found.urgency,
    urgencyReason: found.urgencyReason,
    needs: found.needs,
    keywords: found.keywords,
    phrases: found.phrases,
    junk: found.junk,
    ratingMismatch: found.ratingMismatch,
    analyser: found.analyser,
  })
}
