/** So many of so many, with the Wilson 95 % interval, from 0 to 1. */
export type Share = { count: number; of: number; low: number; high: number }

export type Decisions = {
  published: Share
  held: Share
  refused: Share
  withdrawn: number
  /** Nobody has decided yet; these are not part of the shares. */
  waiting: number
}

export type DecisionTimes = {
  decided: number
  /** Of those decided, and those that have waited for longer. */
  within24Hours: Share
  medianMs: number | null
  slowMs: number | null
  /** How many wait at the moment, and how many of them for more than 24 hours. */
  waiting: number
  late: number
}

/** Figures of a shop's reviews in one period, as everybody may see them. */
export type TransparencyFigures = {
  /** Days, both included. */
  from: string
  to: string
  asOf: string
  /** By stars from 5 to 1; null: without stars. */
  rates: readonly (Decisions & { stars: number | null })[]
  total: Decisions
  /** First decisions from a review's arrival on; people's from when it began to wait for a person. */
  times: { all: DecisionTimes; people: DecisionTimes }
  /** Of the published reviews. */
  sources: { verified: Share; imported: Share; unverified: Share }
}

/** The newest signed head of a shop's log. */
export type ShownHead = { size: number; root: string; at: string; keyId: string }

/** Flags by readers in twelve months. */
export type ShownFlags = {
  from: string
  to: string
  flags: number
  open: number
  confirmed: Share
  held: Share
  reviews: Share
  medianHours: number | null
}
