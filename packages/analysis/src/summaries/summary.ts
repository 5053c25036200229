import type { Polarity } from '../analysis.ts'
import type { AspectCode } from '../aspect-codes.ts'
import type { Interval } from '../statistics/index.ts'
import type { Tag } from '../tags/index.ts'

/** Verbatim words of a text: `span === text.slice(start, end)`, offsets in UTF-16 units. */
export type Quote = {
  id: string
  span: string
  start: number
  end: number
  language: string
  product?: string
}

/** A praise or a complaint that several texts share. */
export type SummaryPoint = {
  /** A tag when one tag carries the point, else the aspect as a whole. */
  kind: 'tag' | 'aspect'
  /** Label of the tag; for an aspect its code. */
  label: string
  aspect: AspectCode
  polarity: Polarity
  /** Texts that make the point, out of all counted texts; share from 0 to 1 with its Wilson interval at 95 %. */
  count: number
  share: number
  interval: Interval
  /** How sure the reading is, from 0 to 1. */
  confidence: number
  /** Tags that say it in detail, the most frequent first. */
  tags: Pick<Tag, 'key' | 'label' | 'count'>[]
  quotes: Quote[]
}

/** Wishes or questions that are alike; `quote` is the most typical. */
export type Gathered = { count: number; quote: Quote; aspect?: AspectCode; examples: string[] }

/** What many texts say, or that they are too few to say it. `texts` is the denominator of every share. */
export type Summary =
  | { kind: 'too-few'; texts: number; needed: number }
  | {
      kind: 'summary'
      texts: number
      praises: SummaryPoint[]
      complaints: SummaryPoint[]
      needs: Gathered[]
      questions: Gathered[]
      /** Texts that state a need and texts that ask; the lists show those that could be quoted. */
      needTexts: number
      questionTexts: number
    }
