/** `different`: compared, but which is the better one is not said. */
export const comparisonRelations = ['better', 'worse', 'equal', 'different'] as const

export type ComparisonRelation = (typeof comparisonRelations)[number]

/** A side of a comparison: its words at `start`–`end` (UTF-16), and the given name they hold, if any. */
export type ComparedSide = { text: string; start: number; end: number; name: string | null }

/**
 * A comparison: what the first side is compared with the second. `subject` is null where the sentence leaves it out;
 * `start`–`end` are the whole sentence.
 */
export type Comparison = {
  start: number
  end: number
  relation: ComparisonRelation
  subject: ComparedSide | null
  object: ComparedSide | null
}

/** A name, with the other words by which it is known. */
export type ComparedName = { name: string; words: readonly string[] }

/** What a rule finds in a folded sentence; places are counted from its beginning. */
export type FoundComparison = {
  relation: ComparisonRelation
  subject: Range | null
  object: Range | null
}

export type Range = { start: number; end: number }
