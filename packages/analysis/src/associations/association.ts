/**
 * A rule "where the condition is, the conclusion is found more often". Counts are transactions: `count` those with
 * condition and conclusion, `support` their share of all, `confidence` their share of those with the condition.
 */
export type Association = {
  /** One item or two. */
  condition: string[]
  conclusion: string
  count: number
  conditionCount: number
  conclusionCount: number
  support: number
  confidence: number
  /** Confidence ÷ share of the conclusion in all transactions. */
  lift: number
  /** Transactions beyond those that chance would have given: count − expected. */
  excess: number
  /** Of the test; and over all rules of the same length that were open to a test (Benjamini–Hochberg). */
  pValue: number
  adjustedP: number
}

/** What was found, largest excess first, and what it was found in. */
export type AssociationFindings = {
  associations: Association[]
  /** Rules that would have been told, had the answer had room. */
  leftOff: number
  transactions: number
  /** Rules that were open to a test. */
  tested: number
  /** The least count that held in the end: raised where the itemsets would have been too many. */
  leastCount: number
}
