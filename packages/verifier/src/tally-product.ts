import type { LogEntry } from './log-entry.ts'

/** Counts of 1, 2, 3, 4, 5 stars of one product's published reviews, as the log tells. */
export type ProductTally = {
  take: (entry: LogEntry) => void
  stars: () => readonly number[]
  /** Every state since the last call, the one it began with among them, as `starsText` writes it. */
  passed: () => ReadonlySet<string>
}

/** States between two looks; a product with more of them is asked about again. */
const passedMax = 10_000

type Standing = { stars: number | undefined; isShown: boolean }

const shows: Readonly<Record<string, boolean>> = {
  received: false,
  published: true,
  restored: true,
  held: false,
  refused: false,
  withdrawn: false,
  removed: false,
}

/** Follows the reviews of one product through the log; only they are remembered. */
export function tallyProduct(product: string): ProductTally {
  const standings = new Map<string, Standing>()
  const counts = [0, 0, 0, 0, 0]
  let passed = new Set([starsText(counts)])
  const count = (standing: Standing | undefined, by: number) => {
    if (standing?.isShown && standing.stars !== undefined)
      counts[standing.stars - 1] = (counts[standing.stars - 1] ?? 0) + by
  }
  return {
    take(entry) {
      if (entry.review === undefined) return
      const before = standings.get(entry.review)
      if (before === undefined && entry.product !== product) return
      const after = follow(before, entry)
      standings.set(entry.review, after)
      count(before, -1)
      count(after, 1)
      if (passed.size < passedMax) passed.add(starsText(counts))
    },
    stars: () => counts,
    passed() {
      const all = passed
      passed = new Set([starsText(counts)])
      return all
    },
  }
}

/** Counts of stars as one text. */
export function starsText(stars: readonly number[]): string {
  return stars.join(' · ')
}

/** An edit changes the stars; whether the new words are shown is said by the decision that follows it. */
function follow(before: Standing | undefined, entry: LogEntry): Standing {
  return {
    stars: entry.stars ?? before?.stars,
    isShown: shows[entry.kind] ?? before?.isShown ?? false,
  }
}

/** Mean of stars rounded to two digits, halves away from zero, by whole numbers alone; null without stars. */
export function meanOf(stars: readonly number[]): number | null {
  const count = stars.reduce((sum, one) => sum + one, 0)
  if (count === 0) return null
  const sum = stars.reduce((total, one, index) => total + one * (index + 1), 0)
  return Math.floor((200 * sum + count) / (2 * count)) / 100
}
