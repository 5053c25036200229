import type { Script } from '../src/collect-features.ts'
import { printRow } from './print-row.ts'
import { rowsWithout, type SentimentSet, sentimentAccuracy, trainSentiment } from './train-sentiment.ts'

const foldCount = 5
const amazon = 'amazon_polarity10k'

/** Prints the accuracy of the positive–negative weights in five folds, and for Chinese with each category left out. */
export function reportSentiment(set: SentimentSet, script: Script): void {
  const judged = set.order.filter((row) => !set.texts[row].isAddition)
  if (script === 'zh') {
    reportFolds(set, 'zh sentiment, in-domain, five folds', judged)
    reportCategories(set, judged)
  } else {
    const fromAmazon = judged.filter((row) => set.texts[row].group === amazon)
    reportFolds(set, 'en sentiment, Amazon rows, five folds', fromAmazon)
  }
}

function reportFolds(set: SentimentSet, name: string, judged: Int32Array): void {
  const figures: Record<string, number> = {}
  let sum = 0
  for (let fold = 0; fold < foldCount; fold++) {
    const tested = judged.filter((_, at) => at % foldCount === fold)
    const origins = new Set(Array.from(tested, (row) => set.texts[row].origin))
    const weights = trainSentiment(set, rowsWithout(set, origins))
    figures[`fold ${fold + 1}`] = sentimentAccuracy(set, weights, tested)
    sum += figures[`fold ${fold + 1}`]
  }
  printRow(name, { mean: sum / foldCount, ...figures })
}

function reportCategories(set: SentimentSet, judged: Int32Array): void {
  const groups = [...new Set(Array.from(judged, (row) => set.texts[row].group))]
  const figures: Record<string, number> = {}
  for (const group of groups) {
    const weights = trainSentiment(
      set,
      set.order.filter((row) => set.texts[row].group !== group),
    )
    figures[group] = sentimentAccuracy(
      set,
      weights,
      judged.filter((row) => set.texts[row].group === group),
    )
  }
  const sum = Object.values(figures).reduce((total, value) => total + value, 0)
  printRow('zh sentiment, category left out', { mean: sum / groups.length, ...figures })
}
