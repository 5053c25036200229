import {
  createDuplicateIndex,
  exactJaccard,
  exactShingles,
} from '../../packages/analysis/src/duplicates/index.ts'
import { percent, type Read, type Run, type Text } from './duplicate-corpora.ts'
import { plantEdits } from './plant-edits.ts'
import { seededRandom, shuffled } from './seeded-random.ts'

const sampled = { texts: 2000, short: 1000 } as const
const floors = { recall: 0.98, precision: 0.99 } as const

/** Near-duplicate pairs of a sample, with edited copies planted, against exact Jaccard of every pair. */
export function checkNearDuplicates({ corpus, texts }: Read, { order, tally }: Run): void {
  const random = seededRandom(order.seed)
  const sample = shuffled(texts, random).slice(0, sampled.texts)
  const planted = sample.map((source, at) => plant({ source, at, sample, random }))
  const short = corpus.script === 'zh' ? shortCopies({ texts, random }) : []
  const all = shuffled([...sample, ...planted, ...short], random)
  const reported = reportedPairs(all)
  const truth = truePairs(all)
  const both = (pairs: ReadonlySet<string>) =>
    [...pairs].filter((pair) => truth.has(pair) && reported.has(pair)).length
  const recall = both(truth) / truth.size
  const precision = both(reported) / reported.size
  const told = `${truth.size} true pairs`
  tally.check(
    `${corpus.name}: recall of Jaccard ≥ .8`,
    recall >= floors.recall,
    `${percent(recall)} of ${told}`,
  )
  tally.check(
    `${corpus.name}: precision`,
    precision >= floors.precision,
    `${percent(precision)} of ${reported.size}`,
  )
  const shortIds = new Set(
    all.filter(({ shingles }) => shingles.length >= 9 && shingles.length < 30).map(({ id }) => id),
  )
  const shortTruth = [...truth].filter((pair) => pair.split(' ').every((id) => shortIds.has(id)))
  const found = shortTruth.filter((pair) => reported.has(pair)).length / Math.max(1, shortTruth.length)
  tally.check(
    `${corpus.name}: recall among short texts`,
    found >= floors.recall,
    `${percent(found)} of ${shortTruth.length}`,
  )
}

type Planting = { source: Text; at: number; sample: readonly Text[]; random: () => number }

/** Edits until Jaccard's index lies somewhere around .8. */
function plant({ source, at, sample, random }: Planting): Text {
  const target = 0.7 + random() * 0.25
  const donor = sample[Math.floor(random() * sample.length)].text
  let text = source.text
  let shingles = source.shingles
  for (let edit = 0; edit < 200 && exactJaccard({ one: source.shingles, other: shingles }) > target; edit++) {
    text = plantEdits(text, { edits: Math.max(1, text.length >> 7), donor, random })
    shingles = exactShingles(text)
  }
  return { id: `planted-${at}`, text, shingles }
}

/** Excerpts of 10 to 30 characters with a copy each, in which few letters can be changed. */
function shortCopies({ texts, random }: { texts: readonly Text[]; random: () => number }): Text[] {
  return shuffled(texts, random)
    .slice(0, sampled.short)
    .flatMap(({ text }, at) => {
      const excerpt = text.slice(0, 10 + Math.floor(random() * 20))
      const source = { id: `short-${at}`, text: excerpt, shingles: exactShingles(excerpt) }
      return [source, { ...plant({ source, at, sample: texts, random }), id: `short-copy-${at}` }]
    })
}

function reportedPairs(texts: readonly Text[]): Set<string> {
  const index = createDuplicateIndex()
  const pairs = new Set<string>()
  for (const { id, text } of texts) {
    for (const match of index.add(id, text))
      if (match.kind === 'near-duplicate') pairs.add(pairName(id, match.id))
  }
  return pairs
}

function truePairs(texts: readonly Text[]): Set<string> {
  const pairs = new Set<string>()
  for (const [at, one] of texts.entries()) {
    for (const other of texts.slice(at + 1)) {
      const ratio = one.shingles.length / other.shingles.length
      if (ratio < 0.8 || ratio > 1.25) continue
      if (exactJaccard({ one: one.shingles, other: other.shingles }) >= 0.8)
        pairs.add(pairName(one.id, other.id))
    }
  }
  return pairs
}

function pairName(...ids: [string, string]): string {
  return ids.sort().join(' ')
}
