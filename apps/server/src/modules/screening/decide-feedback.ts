import type { Scope } from '../../platform/scope.ts'
import { carryOut, type Wanted } from './carry-out.ts'
import { recordDecision } from './queue/record-decision.ts'
import { takeBackOwn } from './queue/take-back-own.ts'

export type PersonsDecision = Wanted

/**
 * A person publishes or refuses a review outside the queue, or takes that back. Every decision is kept; the present
 * state is the last one. An open appeal stays open: its author is answered with words, in the queue.
 */
export async function decideFeedback(
  scope: Scope,
  feedbackId: string,
  decision: PersonsDecision,
): Promise<void> {
  if (await takeBackOwn(scope, feedbackId, decision)) return
  await recordDecision(scope, { feedbackId, answers: ['held'] }, () => carryOut(scope, feedbackId, decision))
}
