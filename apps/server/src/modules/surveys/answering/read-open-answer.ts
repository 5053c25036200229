import { type Analyser, createAnalyser } from '@echoloop/analysis'
import { readModels } from '@echoloop/analysis/models'
import type { AnswerReading } from '@echoloop/contract'

let analyser: Analyser | undefined

/** What the analysis reads in an open answer. The models are loaded when the first rule asks for it. */
export function readOpenAnswer(text: string): AnswerReading {
  analyser ??= createAnalyser(readModels())
  const { sentiment, aspects, urgency } = analyser.analyse({ text })
  return { sentiment: sentiment.label, aspects: [...new Set(aspects.map(({ code }) => code))], urgency }
}
