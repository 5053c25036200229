import type { ScreeningDecision, ScreeningReason } from './screening-verdict.ts'

/** Which observation a reason comes from; a review has at most one finding of each kind. */
export type FindingKind =
  | 'copy'
  | 'copied'
  | 'template'
  | 'contact-copy'
  | 'patchwork'
  | 'refrain'
  | 'handle'
  | 'device'
  | 'network'
  | 'birth'
  | 'order'
  | 'shelf'
  | 'company'
  | 'burst'
  | 'crowd'
  | 'together'
  | 'places'
  | 'no-order'
  | 'gap'
  | 'pattern'
  | 'flood'
  | 'content'

/** A reason with its origin. */
export type Finding = ScreeningReason & {
  kind: FindingKind
  /** True when this alone is certain enough to refuse. */
  refuses?: boolean
}

/**
 * All that screening remembers of an earlier review: plain values that can be kept as JSON. Identities are 32-bit
 * hashes, 0 when not known; times are seconds since 1970, 0 when not known.
 */
export type Trace = {
  id: string
  author: number
  product: number
  device: number
  network: number
  order: number
  source: number
  at: number
  deliveredAt: number
  bornAt: number
  /** The least 64 of the text's 16-bit shingles, ascending, two Latin-1 characters each: at most 128 bytes. */
  sketch: string
  /** How many distinct shingles the text has. */
  shingles: number
  /** Numbers and names by which somebody can be reached, as 32-bit hashes; empty for most. */
  handles: readonly number[]
  /** What the author reviewed so far: per review five Latin-1 characters, at most twelve reviews. */
  shelf: string
  /** What speaks for the author, in nats. */
  credit: number
  /** Empty for most. */
  findings: readonly Finding[]
  decision: ScreeningDecision
}
