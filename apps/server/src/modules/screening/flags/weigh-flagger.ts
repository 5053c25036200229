/** How a flagger’s flags ended so far. */
export type FlaggerRecord = { confirmed: number; refused: number }

/** Below this a flag no longer holds a review: two refused flags without a confirmed one get there. */
const spentBelow = 0.3

/**
 * How much a flagger’s next flag weighs, from 0 to 1: the mean of a Beta(1, 1) prior after what was confirmed and what
 * was refused (Laplace’s rule of succession). A newcomer weighs a half. Pure.
 */
export function weighFlagger({ confirmed, refused }: FlaggerRecord): number {
  return (confirmed + 1) / (confirmed + refused + 2)
}

/** True when too many flags were refused for the next one to hold a review by itself. Pure. */
export function isSpent(record: FlaggerRecord): boolean {
  return weighFlagger(record) < spentBelow
}
