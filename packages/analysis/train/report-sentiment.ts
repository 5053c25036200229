import type { Script } from '../src/collect-features.ts'
import { printRow } from './print-row.ts'
import { type SentimentSet, sentimentAccuracy, trainSentiment } from './train-sentiment.ts'

const foldCount = 5
const amazon = 'amazon_polarity10k'

/** Prints the accuracy of the positive–negative weights in five folds, and for Chinese with each category left out. */
export function reportSentiment(set: SentimentSet, script: Script): void {
  if (script === 'zh') {
    reportFolds(set, 'zh sentiment, in-domain, five folds', set.order)
    reportCategories(set)
  } else {
    const judged = set.order.filter((row) => set.texts[row].group === amazon)
    reportFolds(set, 'en sentiment, Amazon rows, five folds', judged)
  }
}

function reportFolds(set: SentimentSet, name: string, judged: Int32Array): void {
  const figures: Record<string, number> = {}
  const foldOf = new Map<number, number>()
  for (const [at, row] of judged.entries()) foldOf.set(row, at % foldCount)
  let sum = 0
  for (let fold = 0; fold < foldCount; fold++) {
    const weights = trainSentiment(
      set,
      set.order.filter((row) => foldOf.get(row) !== fold),
    )
    figures[`fold ${fold + 1}`] = sentimentAccuracy(
      set,
      weights,
      judged.filter((row) => foldOf.get(row) === fold),
    )
    sum += figures[`fold ${fold + 1}`]
  }
  printRow(name, { mean: sum / foldCount, ...figures })
}

function reportCategories(set: SentimentSet): void {
  const groups = [...new Set(set.texts.map(({ group }) => group))]
  const figures: Record<string, number> = {}
  for (const group of groups) {
    const weights = trainSentiment(
      set,
      set.order.filter((row) => set.texts[row].group !== group),
    )
    figures[group] = sentimentAccuracy(
      set,
      weights,
      set.order.filter((row) => set.texts[row].group === group),
    )
  }
  const sum = Object.values(figures).reduce((total, value) => total + value, 0)
  printRow('zh sentiment, category left out', { mean: sum / groups.length, ...figures })
}
