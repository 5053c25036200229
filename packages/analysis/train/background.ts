import type { SentimentLabel } from '../src/analysis.ts'
import type { Script, TextFeatures } from '../src/collect-features.ts'
import type { Evidence } from '../src/evidence.ts'
import type { LabelledText } from './gold-reviews.ts'
import { prepareTexts } from './prepare-gold.ts'
import { evidenceOf, type GoldHeads } from './train-gold.ts'
import { type SentimentSet, trainSentiment } from './train-sentiment.ts'
import type { WordKinds } from './word-kinds.ts'

/** What the small models learn from besides the annotated reviews. */
export type Background = {
  /** Texts of the corpora, judged by weights that never saw their category. */
  examples: { label: SentimentLabel; evidence: Evidence }[]
  /** What the heads say when they know no word, for texts of several lengths. */
  silent: Evidence[]
}

const textsPerLabel = 400
const amazon = 'amazon_polarity10k'
const amazonParts = 4
const silentTexts = [
  { length: 6, clauses: 1 },
  { length: 20, clauses: 2 },
  { length: 60, clauses: 4 },
  { length: 150, clauses: 8 },
]

/**
 * The background for each of the five folds: as many praising as blaming texts of every category, each category
 * judged by weights trained on the others, so that the small models learn how little to trust words in a shop whose
 * goods are new. No text stands in two folds.
 */
export function gatherBackgrounds(input: {
  set: SentimentSet
  script: Script
  collect: (text: string, script: Script) => TextFeatures
  bits: { sentiment: number; clause: number; document: number }
  heads: GoldHeads[]
  kinds: WordKinds
  /** Trains the positive–negative weights; given, so that they can be kept. */
  trainer?: typeof trainSentiment
}): Background[] {
  const { set, heads } = input
  const backgrounds = heads.map((one): Background => ({ examples: [], silent: silentEvidence(one) }))
  const parts = partsOf(set.texts)
  for (const part of new Set(parts)) {
    if (part === '') continue
    const sentiment = (input.trainer ?? trainSentiment)(
      set,
      set.order.filter((row) => parts[row] !== part && set.texts[row].group !== part),
    )
    const texts = chooseTexts(set, (row) => parts[row] === part)
    const prepared = prepareTexts({
      ...input,
      texts: texts.map(({ text }) => text),
      sentimentOf: () => sentiment,
    })
    for (const [index, { label }] of texts.entries()) {
      const fold = index % heads.length
      const evidence = evidenceOf({ set: prepared, heads: heads[fold], review: index })
      if (evidence.clauses.length > 0) backgrounds[fold].examples.push({ label, evidence })
    }
  }
  return backgrounds
}

/** All backgrounds as one. */
export function joinBackgrounds(backgrounds: Background[]): Background {
  return {
    examples: backgrounds.flatMap(({ examples }) => examples),
    silent: backgrounds.flatMap(({ silent }) => silent),
  }
}

// Amazon's rows are of many kinds that are not named, so they are parted by number; headings are no reviews.
function partsOf(texts: LabelledText[]): string[] {
  return texts.map(({ group, isAddition }, row) => {
    if (isAddition || group === 'pros_cons') return ''
    return group === amazon ? `${group} ${row % amazonParts}` : group
  })
}

function chooseTexts(set: SentimentSet, belongs: (row: number) => boolean): LabelledText[] {
  const chosen: LabelledText[] = []
  const counts = { positive: 0, negative: 0 }
  for (const row of set.order) {
    const text = set.texts[row]
    if (!belongs(row) || counts[text.label] >= textsPerLabel) continue
    counts[text.label]++
    chosen.push(text)
  }
  return chosen
}

function silentEvidence(heads: GoldHeads): Evidence[] {
  const clause = {
    start: 0,
    end: 1,
    score: 0,
    margins: heads.clause.map(({ bias }) => bias),
    wishes: false,
    pleads: false,
    dangerStart: -1,
    dangerEnd: -1,
    isHazard: false,
    deniesTrouble: false,
  }
  return silentTexts.map(({ length, clauses }) => ({
    length,
    repetition: 0,
    score: 0,
    margins: heads.document.map(({ bias }) => bias),
    clauses: Array.from({ length: clauses }, () => clause),
  }))
}
