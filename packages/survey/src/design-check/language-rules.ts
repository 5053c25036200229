import type { Span } from './span.ts'
import type { WordRule } from './word-rule.ts'

/** What is joined in one question, and each thing asked for. */
export type JoinedParts = Span & { parts: Span[] }

/** Everything the design check knows of one language. */
export type LanguageRules = {
  words: readonly WordRule[]
  /** Names and quoted words that no rule may look into. */
  names: RegExp
  /** Whether a found word is a name after all, such as one with a capital in the middle of a sentence. */
  isName(text: string, at: number): boolean
  findJoined(text: string, look: { isList: boolean; isRow: boolean; isOpen: boolean }): JoinedParts[]
  /** One question of two, in proper words again. */
  polish(text: string): string
  scale: ScaleWords
  /** A choice that lets somebody out: “does not apply”, “prefer not to say”, “do not know”. */
  wayOut: RegExp
  /** What not every customer has gone through or owns. */
  experiences: RegExp
  /** Asks whether it happened, or what one would do: everybody can answer. */
  appliesToAll: RegExp
  sensitive: RegExp
  demographic: RegExp
  /** Words that only together with such choices ask who somebody is. */
  describesOneself: { text: RegExp; choices: RegExp }
  /** Ready words for mends. */
  ready: { notApplicable: string; preferNot: string; open: string; fallback: string }
}

export type ScaleWords = {
  positive: RegExp
  negative: RegExp
  neutral: RegExp
  /** “Not at all …”: a scale from nothing to much, which needs no negative side. */
  nothing: RegExp
  /** The middle of a scale of steps, and one of its steps: the group is what there is more or less of. */
  middle: RegExp
  step: RegExp
  /** Splits words that list a scale. */
  lists: RegExp
  balanced: readonly { about: RegExp; labels: readonly string[] }[]
}
