import type { Polarity } from '../analysis.ts'
import type { AspectCode } from '../aspect-codes.ts'

/** Something that a text says, or that is known of it. */
export type AssociationItem =
  | { kind: 'aspect'; code: AspectCode; polarity: Polarity }
  | { kind: 'phrase'; phrase: string }
  /** Low: up to two stars, middle: three, high: four and five. */
  | { kind: 'stars'; band: 'low' | 'middle' | 'high' }
  | { kind: 'fact'; fact: string; value: string }
  | { kind: 'product'; product: string }
