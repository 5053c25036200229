import { type CaseStateCode, chosenStates } from '@echoloop/contract'

/** A state that a person can choose. */
export type ChosenState = (typeof chosenStates)[number]

/**
 * States that cases of these states can go to: a settled one can be reopened or closed, an open one everything
 * but be reopened.
 */
export function statesFrom(states: readonly CaseStateCode[]): ChosenState[] {
  return chosenStates.filter((state) => states.every((from) => from !== state && isPossible(from, state)))
}

function isPossible(from: CaseStateCode, to: ChosenState): boolean {
  if (from === 'closed') return to === 'reopened'
  if (from === 'resolved') return to === 'reopened' || to === 'closed'
  return to !== 'reopened'
}
