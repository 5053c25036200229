import { existsSync } from 'node:fs'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { createFeatureCollector, type Script, type TextFeatures } from '../src/collect-features.ts'
import { fingerprint } from '../src/index.ts'
import { gatherBackgrounds, joinBackgrounds } from './background.ts'
import { buildVocabulary } from './build-vocabulary.ts'
import { crossDecide } from './decide.ts'
import { fitStack } from './fit-stack.ts'
import { type GoldReview, isCorpusLine, isGoldReview, type LabelledText, readRows } from './gold-reviews.ts'
import { type Decision, measureGold } from './measure-gold.ts'
import { prepareGold } from './prepare-gold.ts'
import { printRow } from './print-row.ts'
import { reportSentiment } from './report-sentiment.ts'
import { crossEvidence, trainGold } from './train-gold.ts'
import { prepareSentiment, trainSentiment } from './train-sentiment.ts'
import { type TrainedScript, writeModels } from './write-models.ts'

const shared = new URL('../../../../shared/', import.meta.url)
const bits = {
  zh: { sentiment: 20, clause: 17, document: 17 },
  en: { sentiment: 19, clause: 16, document: 16 },
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
  const jieba = Jieba.withDict(dict)
  const collect = createFeatureCollector((text) => jieba.cut(text, true))
  const gold = readRows(new URL('gold/train.jsonl', shared), isGoldReview)
  const test = readRows(new URL('gold/test.jsonl', shared), isGoldReview)
  // Gold texts come from the corpora; the sentiment weights must not have seen what they are judged on.
  const seen = new Set([...gold, ...test].map(({ text }) => fingerprint(text)))
  const zh = trainScript('zh', { gold, seen, collect })
  const en = trainScript('en', { gold, seen, collect })
  printGold('zh+en', [...zh.pairs, ...en.pairs])
  const written = writeModels({ zh: zh.trained, en: en.trained })
  printRow('model files', { version: written.version, megabytes: written.bytes / 1e6 })
}

function trainScript(
  script: Script,
  { gold, seen, collect }: { gold: GoldReview[]; seen: Set<string>; collect: Collect },
): { trained: TrainedScript; pairs: Pair[] } {
  const all = readCorpus(script)
  const texts = all.filter(({ text }) => !seen.has(fingerprint(text)))
  reportSentiment(prepareSentiment({ texts: all, script, collect, bits: bits[script].sentiment }), script)
  const sentimentSet = prepareSentiment({ texts, script, collect, bits: bits[script].sentiment })
  const sentiment = trainSentiment(sentimentSet, sentimentSet.order)
  const reviews = gold.filter(({ language }) => language === script)
  const set = prepareGold({ reviews, script, collect, sentiment, bits: bits[script] })
  const crossed = crossEvidence(set, bits[script])
  const backgrounds = gatherBackgrounds({
    set: sentimentSet,
    script,
    collect,
    bits: bits[script],
    heads: crossed.heads,
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

function readCorpus(script: Script): LabelledText[] {
  const lines = readRows(new URL(`corpora/${script}-sentiment-train.jsonl`, shared), isCorpusLine)
  return lines.map(({ text, label, category, source }) => ({ text, label, group: category ?? source ?? '' }))
}

function printGold(name: string, pairs: Pair[]): void {
  printRow(`gold/train, five folds, ${name}, ${pairs.length} reviews`, measureGold(pairs))
}
