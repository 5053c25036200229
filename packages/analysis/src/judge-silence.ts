import type { Intent } from './analysis.ts'
import type { Language } from './detect-language.ts'
import type { Evidence } from './evidence.ts'
import type { Sentiment } from './judge-sentiment.ts'
import { readSymbols } from './read-symbols.ts'

/** What is said where words say nothing. */
export type Silence = { sentiment: Sentiment; intents: Intent[] }

/**
 * Reads emoji and signs where words are silent: in texts of other languages, or when the words lean to no side. Gives
 * nothing when the words should be heard.
 */
export function judgeSilence(input: {
  text: string
  language: Language
  evidence: Evidence
}): Silence | undefined {
  const { text, language, evidence } = input
  if (language !== 'other' && Math.abs(evidence.score) >= 0.1) return undefined
  const symbols = readSymbols(text)
  if (symbols > 0)
    return { sentiment: { label: 'positive', score: 0.7, confidence: 0.75 }, intents: ['praise'] }
  if (symbols < 0)
    return { sentiment: { label: 'negative', score: -0.7, confidence: 0.75 }, intents: ['complaint'] }
  if (language !== 'other' || Math.abs(evidence.score) >= 0.3) return undefined
  return { sentiment: { label: 'neutral', score: 0, confidence: 0.4 }, intents: [] }
}
