/** An answer that stands, or the moment at which taps contradicted each other. */
export type GivenScore = {
  score: number | null
  givenBy: 'tap' | 'hand' | null
  answeredAt: Date | null
  unclearAt: Date | null
}

export type NewScore = { score: number; by: 'tap' | 'hand'; at: Date }

/** Programs that test the links of a letter open them all within moments; nobody changes a mind that fast. */
const momentsMs = 60_000

/**
 * What an answer makes of the one before. What a person chose by hand is never changed by a tap in the letter; taps of
 * different scores within a minute leave nothing but a question.
 */
export function settleScore(before: GivenScore, given: NewScore): GivenScore {
  const { score, by, at } = given
  const taken = { score, givenBy: by, answeredAt: at, unclearAt: null }
  if (by === 'hand') return taken
  if (before.givenBy === 'hand') return before
  if (isWithin(before.unclearAt, at)) return { ...before, unclearAt: at }
  const contradicts = before.givenBy === 'tap' && before.score !== score && isWithin(before.answeredAt, at)
  if (contradicts) return { score: null, givenBy: null, answeredAt: null, unclearAt: at }
  return before.score === score ? before : taken
}

function isWithin(before: Date | null, at: Date): boolean {
  return before !== null && at.getTime() - before.getTime() < momentsMs
}
