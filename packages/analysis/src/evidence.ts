/** What the linear heads say about one clause. `score` > 0 leans positive; `margins` follow `clauseClasses`. */
export type ClauseEvidence = {
  start: number
  end: number
  score: number
  margins: number[]
  wishes: boolean
  /** Where a word of danger stands in the clause, or −1. */
  dangerStart: number
  dangerEnd: number
  /** True when the word of danger is grave by itself and not denied. */
  isHazard: boolean
}

/** What the linear heads and lists of words say about one text; `margins` follow `documentClasses`. */
export type Evidence = { length: number; score: number; margins: number[]; clauses: ClauseEvidence[] }
