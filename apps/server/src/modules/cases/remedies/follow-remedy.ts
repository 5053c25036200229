import type { RemedyAnswer, RemedyState } from '@echoloop/contract'

/** States in which nothing more is to be done. A failed one can still be told to have been done after all. */
export const endStates: readonly RemedyState[] = ['done', 'refused', 'declined', 'cancelled', 'failed']

export type Followed =
  | { kind: 'applied'; state: RemedyAnswer['state'] }
  /** Known already; nothing changes. */
  | { kind: 'repeated' }
  /** It says otherwise than an end that was told before: a person has to look. */
  | { kind: 'contradicts' }
  /** Nobody ever ordered it. */
  | { kind: 'not-ordered' }

/**
 * What an answer of the shop means for a remedy in a state: in the answer to an order, told later, told twice, or told
 * differently. An end stays an end, whatever order answers arrive in. Pure.
 */
export function followRemedy(state: RemedyState, answer: RemedyAnswer['state']): Followed {
  if (state === 'ordered' || state === 'failed') return { kind: 'applied', state: answer }
  if (state === 'accepted')
    return answer === 'accepted' ? { kind: 'repeated' } : { kind: 'applied', state: answer }
  if (state === 'done' || state === 'refused')
    return answer === state || answer === 'accepted' ? { kind: 'repeated' } : { kind: 'contradicts' }
  return { kind: 'not-ordered' }
}
