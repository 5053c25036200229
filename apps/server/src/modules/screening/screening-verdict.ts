/** What the detector advises. */
export type ScreeningDecision = 'accept' | 'hold' | 'refuse'

/** One reason as kept: its code, weight, the figures it rests on, and the reviews it points at. */
export type StoredReason = {
  code: string
  weight: number
  facts: Record<string, string | number>
  /** Ids of other reviews of this shop. */
  related: string[]
}

/** A verdict as kept. */
export type StoredVerdict = { decision: ScreeningDecision; score: number; reasons: StoredReason[] }
