import { seededRandom, shuffled } from '../seeded-random.ts'

/** All that a generator draws; the seed alone decides it. */
export type Chance = {
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  between(low: number, high: number): number
  isTrue(share: number): boolean
  pick<T>(values: readonly T[]): T
  some<T>(values: readonly T[], count: number): T[]
  /** A positive number around `median`; `spread` is the deviation of its logarithm. */
  around(median: number, spread: number): number
  /** A new name that tells nothing. */
  key(): string
}

export function createChance(seed: number): Chance {
  const next = seededRandom(seed)
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    between: (low, high) => low + next() * (high - low),
    isTrue: (share) => next() < share,
    pick: (values) => values[Math.floor(next() * values.length)],
    some: (values, count) => shuffled(values, next).slice(0, count),
    around: (median, spread) => median * Math.exp(spread * normal(next)),
    key: () => hex(next) + hex(next),
  }
}

/** Box–Muller. */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

function hex(next: () => number): string {
  return Math.floor(next() * 2 ** 32)
    .toString(16)
    .padStart(8, '0')
}
