import type { LogEntry } from './log-entry.ts'

/** Counts of 1, 2, 3, 4, 5 stars of one product's published reviews, as the log tells. */
export type ProductTally = {
  take: (entry: LogEntry) => void
  stars: () => readonly number[]
  reviews: () => number
}

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
  return {
    take(entry) {
      if (entry.review === undefined) return
      const before = standings.get(entry.review)
      if (before === undefined && entry.product !== product) return
      standings.set(entry.review, follow(before, entry))
    },
    stars() {
      const counts = [0, 0, 0, 0, 0]
      for (const { stars, isShown } of standings.values())
        if (isShown && stars !== undefined) counts[stars - 1] = (counts[stars - 1] ?? 0) + 1
      return counts
    },
    reviews: () => standings.size,
  }
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
