import { firstCall } from '../src/head-classes.ts'
import { type Intent, intents } from '../src/index.ts'
import type { GoldSet } from './prepare-gold.ts'
import { type HeadSettings, trainHeads } from './train-heads.ts'
import { type LinearWeights, marginOf } from './train-linear.ts'

/** Clauses of which one or more state the intents; which ones is not annotated. */
type Bag = { rows: number[]; intents: Intent[] }

type CallTask = {
  set: GoldSet
  /** The reviews to learn from. */
  learnt: Int32Array
  /** What each clause counts beside the others. */
  shares: Float32Array
  settings: HeadSettings
}

const rounds = 3
const parts = 3

/**
 * Trains the heads that say which clause suggests, asks, requests or advises. Annotated is only that a review does, so
 * the heads themselves look for the clause, in rounds: every review is asked by heads that learnt from the others
 * (multiple-instance learning after Andrews, Tsochantaridis and Hofmann, NIPS 2002). Deterministic.
 */
export function trainCalls(task: CallTask): LinearWeights[] {
  const bags = bagsOf(task)
  return intents.slice(firstCall).map((intent) => trainCall(task, bags, intent))
}

function trainCall({ set, shares, settings }: CallTask, bags: Bag[], intent: Intent): LinearWeights {
  const stating = bags.filter((bag) => bag.intents.includes(intent))
  const labels = new Int8Array(set.clauses.count).fill(-1)
  // At first every clause of a stating review may be the one.
  const first = shares.slice()
  for (const { rows } of stating) {
    for (const row of rows) {
      labels[row] = 1
      first[row] /= rows.length
    }
  }
  const fit = (chosen: Bag[], weighed: Float32Array): LinearWeights =>
    trainHeads({
      rows: set.clauses,
      norms: set.clauseNorms,
      chosen: Int32Array.from(chosen.flatMap(({ rows }) => rows)),
      shares: weighed,
      targets: [{ labels }],
      settings,
    })[0]
  for (let round = 0; round < rounds; round++) {
    const heads = Array.from({ length: parts }, (_, part) =>
      fit(
        bags.filter((_, index) => index % parts !== part),
        round === 0 ? first : shares,
      ),
    )
    for (const [index, bag] of bags.entries())
      if (bag.intents.includes(intent)) relabel(set, { bag, head: heads[index % parts], labels })
  }
  return fit(bags, shares)
}

// The clause that the head holds for the likeliest states the intent, and every other that it is sure of; the rest of
// the bag says nothing.
function relabel(
  set: GoldSet,
  { bag, head, labels }: { bag: Bag; head: LinearWeights; labels: Int8Array },
): void {
  let best = -1
  let largest = -Infinity
  for (const row of bag.rows) {
    const margin = marginOf(set.clauses, row, head, set.clauseNorms[row])
    labels[row] = margin > 0 ? 1 : 0
    if (margin > largest) {
      largest = margin
      best = row
    }
  }
  if (best >= 0) labels[best] = 1
}

// An annotated review is one bag, a written one has a bag for each line.
function bagsOf({ set, learnt }: CallTask): Bag[] {
  const bags: Bag[] = []
  for (const review of learnt) {
    const { intents, lines } = set.reviews[review]
    const rows: number[] = []
    for (let row = set.firstClauses[review]; row < set.firstClauses[review + 1]; row++) rows.push(row)
    if (lines === undefined) bags.push({ rows, intents })
    for (const line of lines ?? [])
      bags.push({ rows: rows.filter((row) => liesIn(set, row, line)), intents: line.intents })
  }
  return bags
}

function liesIn(set: GoldSet, row: number, line: { start: number; end: number }): boolean {
  const { start, end } = set.marks[row]
  return Math.min(end, line.end) - Math.max(start, line.start) >= (end - start) / 2
}
