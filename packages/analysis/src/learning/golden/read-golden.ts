import type { Analysis, Polarity, SentimentLabel } from '../../analysis.ts'
import { type AspectCode, aspectCodes } from '../../aspect-codes.ts'
import { chineseTexts } from './chinese-texts.ts'
import { englishTexts } from './english-texts.ts'

/** A text of the golden set with its labels; aspects are the main ones. */
export type GoldenText = {
  text: string
  sentiment: SentimentLabel
  aspects: { code: AspectCode; polarity: Polarity }[]
}

/** A golden text with what the analyser says about it without a layer. */
export type GoldenReading = GoldenText & { said: Analysis }

const labels = new Map<string, SentimentLabel>([
  ['p', 'positive'],
  ['n', 'negative'],
  ['m', 'mixed'],
  ['o', 'neutral'],
])
const signs = new Map<string, Polarity>([
  ['+', 'positive'],
  ['-', 'negative'],
  ['=', 'neutral'],
])
const codes = new Map(aspectCodes.map((code) => [code.slice(code.indexOf('.') + 1), code]))

/** The golden set that ships with the product: short texts in Chinese and English about many kinds of goods. */
export const goldenTexts: readonly GoldenText[] = [chineseTexts, englishTexts].flatMap((lines) =>
  lines.trim().split('\n').map(readLine),
)

/** Has an analyser read the golden set, once per analyser. */
export function readGolden(analyse: (input: { text: string }) => Analysis): GoldenReading[] {
  return goldenTexts.map((golden) => ({ ...golden, said: analyse({ text: golden.text }) }))
}

function readLine(line: string): GoldenText {
  const [mark, marks, text] = line.split('|')
  const sentiment = labels.get(mark)
  if (sentiment === undefined) throw new Error(`A golden text has no sentiment: ${line}`)
  const aspects = marks
    .split(';')
    .filter((one) => one !== '')
    .map((one) => {
      const code = codes.get(one.slice(0, -1))
      const polarity = signs.get(one.slice(-1))
      if (code === undefined || polarity === undefined)
        throw new Error(`A golden text has a wrong aspect: ${line}`)
      return { code, polarity }
    })
  return { text, sentiment, aspects }
}
