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

export type DecisionTimes = { within24Hours: Share; medianMs: number; slowMs: number }

/** Figures of a shop's reviews in one period, as everybody may see them. */
export type TransparencyFigures = {
  /** Days, both included. */
  from: string
  to: string
  asOf: string
  /** By stars from 5 to 1; null: without stars. */
  rates: readonly (Decisions & { stars: number | null })[]
  total: Decisions
  times: { all: DecisionTimes | null; people: DecisionTimes | null }
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
