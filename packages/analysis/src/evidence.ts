/** What the linear heads say about one clause. `score` > 0 leans positive; `margins` follow `clauseClasses`. */
export type ClauseEvidence = {
  start: number
  end: number
  score: number
  margins: number[]
  wishes: boolean
  /** True when a word stands in the clause that hardly ever means anything but a wish. */
  pleads: boolean
  /** Where a word of danger stands in the clause, or −1. */
  dangerStart: number
  dangerEnd: number
  /** True when the word of danger is grave by itself and not denied. */
  isHazard: boolean
  /** True when the clause says that there is no trouble. */
  deniesTrouble: boolean
}

/** What the linear heads and lists of words say about one text; `margins` follow `documentClasses`. */
export type Evidence = {
  length: number
  /** The share of the text that repeats itself, 0 to 1. */
  repetition: number
  score: number
  margins: number[]
  clauses: ClauseEvidence[]
}
