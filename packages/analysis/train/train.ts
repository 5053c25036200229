import { existsSync } from 'node:fs'
import { createFeatureCollector, type Script, type TextFeatures } from '../src/collect-features.ts'
import { decodeDictionary, encodeDictionary } from '../src/dictionary.ts'
import { fingerprint } from '../src/index.ts'
import { readAdditions } from './additions.ts'
import { gatherBackgrounds, joinBackgrounds } from './background.ts'
import { buildDictionary } from './build-dictionary.ts'
import { buildVocabulary } from './build-vocabulary.ts'
import { crossDecide } from './decide.ts'
import { fitStack } from './fit-stack.ts'
import { type GoldReview, isCorpusLine, isGoldReview, type LabelledText, readRows } from './gold-reviews.ts'
import { type Decision, measureGold } from './measure-gold.ts'
import { prepareGold } from './prepare-gold.ts'
import { printRow } from './print-row.ts'
import { reportSentiment } from './report-sentiment.ts'
import { crossEvidence, foldCount, foldsOf, trainGold } from './train-gold.ts'
import type { LinearWeights } from './train-linear.ts'
import { prepareSentiment, rowsWithout, type SentimentSet, trainSentiment } from './train-sentiment.ts'
import { findWordKinds } from './word-kinds.ts'
import { type TrainedScript, writeModels } from './write-models.ts'
import { writtenReviews } from './written-reviews.ts'

const shared = new URL('../../../../shared/', import.meta.url)
const cosmetics = new URL('corpora/zh-cosmetics-aspects-train.jsonl', shared)
const bits = {
  zh: { sentiment: 20, clause: 18, document: 18 },
  en: { sentiment: 19, clause: 18, document: 18 },
}

type Pair = { review: GoldReview; decision: Decision }
type Collect = (text: string, script: Script) => TextFeatures

train()

function train(): void {
  if (!existsSync(new URL('gold/train.jsonl', shared))) {
    process.stderr.write(
      `The training texts are not here: ${shared.pathname} is absent. The shipped models stay as they are.\n`,
    )
    process.exitCode = 1
    return
  }
  const dictionary = encodeDictionary(buildDictionary(readCorpus('zh').map(({ text }) => text)))
  const collect = createFeatureCollector(decodeDictionary(dictionary))
  const gold = readRows(new URL('gold/train.jsonl', shared), isGoldReview)
  const test = readRows(new URL('gold/test.jsonl', shared), isGoldReview)
  const barred = new Set(test.map(({ text }) => fingerprint(text)))
  const zh = trainScript('zh', { gold, barred, collect })
  const en = trainScript('en', { gold, barred, collect })
  printGold('zh+en', [...zh.pairs, ...en.pairs])
  const written = writeModels({ zh: zh.trained, en: en.trained, dictionary })
  printRow('model files', { version: written.version, megabytes: written.bytes / 1e6 })
}

function trainScript(
  script: Script,
  { gold, barred, collect }: { gold: GoldReview[]; barred: Set<string>; collect: Collect },
): { trained: TrainedScript; pairs: Pair[] } {
  const reviews = gold.filter(({ language }) => language === script)
  const all = readCorpus(script)
  const seen = new Set([...barred, ...reviews.map(({ text }) => fingerprint(text))])
  // Gold texts stand in the corpora as well, with labels that nobody checked.
  const texts = all.filter(({ origin }) => !seen.has(origin))
  const additions = readAdditions({ script, gold, barred, cosmetics })
  const prepare = (chosen: LabelledText[]): SentimentSet =>
    prepareSentiment({ texts: chosen, script, collect, bits: bits[script].sentiment })
  reportSentiment(prepare(joinTexts(all, additions)), script)
  const sentimentSet = prepare([...texts, ...additions])
  const sentiment = trainSentiment(sentimentSet, sentimentSet.order)
  const sentiments = crossSentiment(sentimentSet, reviews)
  const kinds = findWordKinds(
    texts.map(({ text }) => text),
    script,
    collect,
  )
  const { folds } = foldsOf(reviews.length)
  const set = prepareGold({
    reviews,
    written: writtenReviews(script),
    kinds,
    script,
    collect,
    sentiments,
    folds,
    bits: bits[script],
  })
  const crossed = crossEvidence(set, bits[script])
  const backgrounds = gatherBackgrounds({
    set: sentimentSet,
    script,
    collect,
    bits: bits[script],
    heads: crossed.heads,
    kinds,
  })
  const pairs = crossDecide(reviews, crossed, backgrounds)
  printGold(script, pairs)
  const heads = trainGold(set, Int32Array.from(reviews.keys()), bits[script])
  const stack = fitStack(
    reviews.map((review, index) => ({ review, evidence: crossed.evidence[index] })),
    joinBackgrounds(backgrounds),
  )
  const vocabulary = buildVocabulary(
    texts.map(({ text }) => text),
    script,
    collect,
  )
  return { trained: { sentiment: [sentiment], ...heads, stack, vocabulary }, pairs }
}

// A text that stands in the corpora keeps the label that it has there.
function joinTexts(texts: LabelledText[], additions: LabelledText[]): LabelledText[] {
  const known = new Set(texts.map(({ text }) => text))
  return [...texts, ...additions.filter(({ text }) => !known.has(text))]
}

// Weights for the reviews of each fold, which learn nothing from them.
function crossSentiment(set: SentimentSet, reviews: GoldReview[]): LinearWeights[] {
  const { folds } = foldsOf(reviews.length)
  return Array.from({ length: foldCount }, (_, fold) => {
    const left = reviews.filter((_, index) => folds[index] === fold)
    return trainSentiment(set, rowsWithout(set, new Set(left.map(({ text }) => fingerprint(text)))))
  })
}

function readCorpus(script: Script): LabelledText[] {
  const lines = readRows(new URL(`corpora/${script}-sentiment-train.jsonl`, shared), isCorpusLine)
  return lines.map(({ text, label, category, source }) => ({
    text,
    label,
    group: category ?? source ?? '',
    origin: fingerprint(text),
    isAddition: false,
  }))
}

function printGold(name: string, pairs: Pair[]): void {
  printRow(`gold/train, five folds, ${name}, ${pairs.length} reviews`, measureGold(pairs))
}
