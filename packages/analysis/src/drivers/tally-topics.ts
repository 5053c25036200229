import { levelOf, type ValueLevels, valueLevels } from './value-levels.ts'

/** One text: what it is worth, in stars, NPS class or another measure, and what it speaks of. */
export type DriverRow = { value: number; topics: readonly string[] }

/** How many texts with which sum of values stand at each level, and their sum of squares. */
export type Tally = { counts: Float64Array; sums: Float64Array; squares: number }

/** All texts together and those of each topic; texts whose value is no finite number are left out. */
export type Tallies = { all: Tally; topics: Map<string, Tally>; leftOut: number }

/** Adds up the rows in one pass; a topic that a row names twice counts once. */
export function tallyTopics(rows: readonly DriverRow[]): Tallies {
  const levels = valueLevels(rows)
  const all = emptyTally(levels)
  const topics = new Map<string, Tally>()
  let leftOut = 0
  for (const row of rows) {
    if (!Number.isFinite(row.value)) {
      leftOut++
      continue
    }
    const level = levelOf(levels, row.value)
    add(all, { level, value: row.value })
    for (const topic of row.topics.length > 1 ? new Set(row.topics) : row.topics) {
      const known = topics.get(topic)
      const tally = known ?? emptyTally(levels)
      if (known === undefined) topics.set(topic, tally)
      add(tally, { level, value: row.value })
    }
  }
  return { all, topics, leftOut }
}

function emptyTally({ count }: ValueLevels): Tally {
  return { counts: new Float64Array(count), sums: new Float64Array(count), squares: 0 }
}

function add(tally: Tally, { level, value }: { level: number; value: number }): void {
  tally.counts[level]++
  tally.sums[level] += value
  tally.squares += value * value
}
