/** A receipt promises that its review is in the log this long after it was sent. */
const logWithinMs = 24 * 3_600_000

/** When the entry of a review that was sent at that time must be in the log. */
export function logByOf(submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + logWithinMs)
}
