import type { Analysis } from '../src/index.ts'

/** An analysis that found nothing, for tests to say what was found instead. */
export const blankAnalysis: Analysis = {
  language: 'en',
  sentiment: { label: 'neutral', score: 0, confidence: 1 },
  aspects: [],
  intents: [],
  urgency: 0,
  needs: [],
  keywords: [],
  phrases: [],
  junk: 0,
  explanation: [],
  personalData: [],
  analyser: 'test',
}
