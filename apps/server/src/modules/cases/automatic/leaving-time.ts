import { type AutomaticGuards, caseReplyLimits } from '@echoloop/contract'
import { dayIn, nextOpen } from './next-open.ts'

const undoMs = caseReplyLimits.undoSeconds * 1000

/** When a reply that is decided now leaves: after the undo delay, in the opening hours; `day`: of the shop, then. */
export function leavingTime(
  at: Date,
  given: Pick<AutomaticGuards, 'hourFrom' | 'hourUntil' | 'weekdays'> & { timeZone: string },
): { leavesAt: Date; day: string } {
  const leavesAt = nextOpen(new Date(at.getTime() + undoMs), given)
  return { leavesAt, day: dayIn(given.timeZone, leavesAt) }
}
