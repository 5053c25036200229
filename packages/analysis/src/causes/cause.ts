import type { Interval } from '../statistics/index.ts'

/** One voice, one row: what came of it, what it is compared within, and the facts that may explain it. */
export type CauseRow = {
  /** Whether the voice complains, or speaks of the topic in question; without it, low stars decide. */
  isComplaint?: boolean
  /** Stars, 1–5; NaN counts as unknown. */
  stars?: number
  /** The product, or its category where products have few rows: rows are compared with rows of the same stratum. */
  stratum?: string
  /** Words such as a batch or a courier, and numbers such as days of delay; empty words and NaN count as unknown. */
  facts?: Readonly<Record<string, string | number | undefined>>
}

/** What a fact must be: a word itself, or a number on one side of a cut point. */
export type CauseValue =
  | { kind: 'is'; value: string }
  | { kind: 'above'; cut: number }
  | { kind: 'atMost'; cut: number }

/** A difference, inside minus outside, with its interval. */
export type Effect = { estimate: number; interval: Interval }

/** Counts of one side; `stars` is their plain mean, absent where no row has stars. */
export type CauseSide = { rows: number; complaints: number; stars?: number }

/** A value of a fact that stands out among the complaints. All differences are inside minus outside. */
export type Cause = {
  fact: string
  value: CauseValue
  /** Rows with the value. */
  inside: CauseSide
  /** Rows with another value of the same fact; rows without the fact are on neither side. */
  outside: CauseSide
  /** Difference of the shares of complaints (0–1), held within strata and within the causes chosen before. */
  difference: Effect
  /** Difference in stars, held likewise; absent where too few rows have stars. */
  stars?: Effect
  /** Complaints beyond what the rows would have had with the outside's share: rows × difference. */
  excess: number
  /** Of the test, one-sided; and over all values of all facts that were tested (Benjamini–Hochberg). */
  pValue: number
  adjustedP: number
}

/** A value that stands out by itself, but no longer once the named cause is held fixed. */
export type ExplainedCause = Cause & { explainedBy: { fact: string; value: CauseValue } }

/** What was found, strongest first, and what it was found in. */
export type CauseFindings = {
  causes: Cause[]
  explained: ExplainedCause[]
  /** Values of facts that stood out but were left off, because the answer is full. */
  leftOff: number
  /** Values of facts that were tested. */
  tested: number
  /** Rows with a known outcome. */
  rows: number
  complaints: number
  strata: number
}
