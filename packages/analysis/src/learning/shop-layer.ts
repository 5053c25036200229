import type { Analysis, Junk, Polarity, SentimentLabel, Urgency } from '../analysis.ts'

/** Code of an aspect that a shop made itself: `own.` and up to forty small letters, digits or hyphens. */
export const ownCodePattern = /^own\.[a-z0-9][a-z0-9-]{0,39}$/

/** What a person says about a text. Codes are built-in ones or `own.…`; offsets are UTF-16 units of the text. */
export type TaughtLabels = {
  sentiment: SentimentLabel
  aspects: readonly { code: string; polarity: Polarity; start: number; end: number }[]
  urgency: Urgency
  junk: Junk
}

/** What the analyser said about a text without any layer. */
export type PlainReading = Pick<Analysis, 'sentiment' | 'aspects' | 'urgency' | 'urgencyReason' | 'junk'>

/**
 * A text with labels set by a person; one whose labels are those of the analyser confirms it. `at` orders corrections
 * of the same text: the last one counts.
 */
export type LabelCorrection = {
  id: string
  text: string
  before: PlainReading
  after: TaughtLabels
  at: string
}

/** An aspect of the shop's own, found by its words. */
export type OwnAspect = { code: string; name: string; words: string[] }

/** Words that staff have entered. `harmless` never mean danger in this shop, such as 辣 where chilli is sold. */
export type ShopWords = { ownAspects: readonly OwnAspect[]; harmless: readonly string[] }

/** What a rule of words speaks for. */
export type RuleTarget = `sentiment:${SentimentLabel}` | `aspect:${string}` | `polarity:${Polarity}`

/**
 * Words that move a decision by `weight` (log-odds; below 0 against it) when they stand in the text, for aspects and
 * polarities in the clause. `for` and `against` count the corrected texts that hold the words and agree or not; `from`
 * are places in `ShopLayer.corrections`, at most eight.
 */
export type WordRule = {
  id: string
  words: string
  target: RuleTarget
  weight: number
  for: number
  against: number
  from: number[]
}

/**
 * The labels of one text, by its fingerprint; `id` is the fingerprint. Places of aspects are counted in the units
 * that the fingerprint reads, so that they fit every copy however it was punctuated.
 */
export type CopyRule = {
  id: string
  from: number
  sentiment: SentimentLabel
  urgency: Urgency
  junk: Junk
  aspects: [code: string, polarity: Polarity, start: number, end: number][]
}

/** Words of danger that people have found harmless, by correction or by hand (`from` is then empty). */
export type HarmlessRule = { id: string; words: string; from: number[] }

/** An aspect of the shop's own with the words that stand for it. */
export type OwnAspectRule = OwnAspect & { id: string; from: number[] }

/** Why a rule is not used. */
export type DropReason =
  | 'harms-golden-sentiment'
  | 'harms-golden-aspects'
  | 'too-common'
  | 'implausible'
  | 'forgotten'
  | 'no-room'

/** A rule that is not used, and why; `rule` is its id, `words` what it rested on. */
export type DroppedRule = { rule: string; words: string; target: string; reason: DropReason }

/** Shares from 0 to 1 on the golden set: right sentiments, and F1 of aspects with their polarity. */
export type GoldenFigures = { sentiment: number; aspects: number }

/** What the guard measured; absent when it had no golden set. */
export type GuardReport = { texts: number; before: GoldenFigures; after: GoldenFigures; weakened: string[] }

/** What a shop has taught. Plain JSON, at most 200,000 bytes. */
export type ShopLayer = {
  format: 1
  /** Ids of the corrections that rules rest on. */
  corrections: string[]
  copies: CopyRule[]
  words: WordRule[]
  harmless: HarmlessRule[]
  ownAspects: OwnAspectRule[]
  dropped: DroppedRule[]
  guard?: GuardReport
}
