export const screeningCodes = [
  'near-duplicate',
  'template',
  'copied-with-contact',
  'burst',
  'ring',
  'timing',
  'flooding',
  'no-order',
  'extortion',
  'filler',
  'advertising',
  'abuse',
  'personal-data',
  'off-topic',
] as const
export type ScreeningCode = (typeof screeningCodes)[number]

export type ScreeningDecision = 'accept' | 'hold' | 'refuse'

/** Why a review looks the way it does. */
export type ScreeningReason = {
  code: ScreeningCode
  /** What it adds to the log-odds that the review is not genuine, in nats. */
  weight: number
  /** One plain English sentence with the numbers in it. */
  detail: string
  facts: Record<string, string | number>
  /** Other reviews of the same doing, at most ten. */
  related: string[]
}

export type ScreeningVerdict = {
  decision: ScreeningDecision
  /** How likely it is that the review is not genuine, 0–1. */
  score: number
  /** The heaviest first. */
  reasons: ScreeningReason[]
}

/** The verdict of a review, and the earlier verdicts that change by what it taught. */
export type Judged = {
  verdict: ScreeningVerdict
  reopened: { id: string; verdict: ScreeningVerdict }[]
}
