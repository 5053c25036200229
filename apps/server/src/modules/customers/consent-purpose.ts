/** What a person agrees to get: requests (for a review, an answer) or notices (of what became of their voice). */
export const consentPurposes = ['requests', 'notices'] as const

export type ConsentPurpose = (typeof consentPurposes)[number]

/** What is known of a person's will. `unknown`: nobody has said anything yet. */
export type ConsentState = 'given' | 'withdrawn' | 'unknown'

export type ConsentEntry = { isGiven: boolean; source: string }

/** Source of what a person did with their own hand, on the page behind the link of a message. */
export const ownHand = 'own-hand'

/**
 * Where entries (oldest first) leave a person. What a person withdrew with their own hand stands until the same hand
 * takes it back: no later delivery of the shop's data undoes it. Otherwise the last word counts.
 */
export function consentFrom(entries: readonly ConsentEntry[]): ConsentState {
  const own = entries.findLast(({ source }) => source === ownHand)
  const last = entries.at(-1)
  if (!last) return 'unknown'
  if (own?.isGiven === false) return 'withdrawn'
  return last.isGiven ? 'given' : 'withdrawn'
}
