import type { AnalysedText, Analysis, AspectMention } from '@echoloop/analysis'

/** A text with the labels that a test wants; the aspects' spans are looked up in the text. */
export function sampleText(
  facts: Omit<AnalysedText, 'analysis'> & {
    label?: Analysis['sentiment']['label']
    aspects?: [AspectMention['code'], AspectMention['polarity'], string][]
    analysis?: Partial<Analysis>
  },
): AnalysedText {
  const { label = 'positive', aspects = [], analysis, ...rest } = facts
  const score = { positive: 0.9, negative: -0.9, mixed: 0, neutral: 0 }[label]
  return {
    ...rest,
    analysis: {
      language: 'en',
      sentiment: { label, score, confidence: 0.9 },
      aspects: aspects.map(([code, polarity, span]) => {
        const start = facts.text.indexOf(span)
        return { code, polarity, span, start, end: start + span.length, confidence: 0.9 }
      }),
      intents: [],
      urgency: 0,
      needs: [],
      keywords: [],
      phrases: [],
      junk: 0,
      personalData: [],
      explanation: [],
      analyser: 'test',
      ...analysis,
    },
  }
}
