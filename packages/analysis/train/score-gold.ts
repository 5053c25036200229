import { existsSync } from 'node:fs'
import { createAnalyser } from '../src/index.ts'
import { readModels } from '../src/read-models.ts'
import { isGoldReview, readRows } from './gold-reviews.ts'
import { type GoldFigures, measureGold } from './measure-gold.ts'
import { printRow } from './print-row.ts'

/** Regression floors of the shipped weights on `gold/test`; the rarer figures have too few rows and are only printed. */
const floors: Partial<GoldFigures> = {
  aspectsMicroF1: 0.75,
  aspectsWithPolarityMicroF1: 0.7,
  intentsMicroF1: 0.88,
  sentimentAccuracy: 0.82,
}

const file = new URL('../../../../shared/gold/test.jsonl', import.meta.url)

scoreGold()

function scoreGold(): void {
  if (!existsSync(file)) {
    process.stderr.write(
      `The annotated test reviews are not here: ${file.pathname} is absent. Nothing was scored.\n`,
    )
    process.exitCode = 1
    return
  }
  const analyser = createAnalyser(readModels())
  const pairs = readRows(file, isGoldReview).map((review) => {
    const { sentiment, aspects, intents, urgency, needs, junk } = analyser.analyse({ text: review.text })
    return { review, decision: { ...sentiment, aspects, intents, urgency, needs, junk } }
  })
  for (const language of ['zh', 'en']) {
    printRow(
      `gold/test, shipped weights, ${language}`,
      measureGold(pairs.filter(({ review }) => review.language === language)),
    )
  }
  const figures = measureGold(pairs)
  printRow(`gold/test, shipped weights, zh+en, ${pairs.length} reviews`, figures)
  if (fallsBelow(figures)) process.exitCode = 1
}

function fallsBelow(figures: GoldFigures): boolean {
  const values: Record<string, number> = figures
  const low = Object.entries(floors).filter(([name, floor]) => values[name] < floor)
  for (const [name, floor] of low)
    process.stderr.write(`${name} is ${values[name].toFixed(4)}, below its floor of ${floor}.\n`)
  return low.length > 0
}
