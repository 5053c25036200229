import type { Voice } from '../feedback/index.ts'
import type { PublicationState } from './screening-tables.ts'

/**
 * What happens to a voice on arrival: a review that belongs to an order is published at once, every other review
 * waits for a person; nothing else is ever published. Reads neither stars nor mood. Pure.
 */
export function firstDecision(voice: Pick<Voice, 'kind' | 'orderId'>): PublicationState | 'private' {
  if (voice.kind !== 'review') return 'private'
  return voice.orderId === null ? 'pending' : 'published'
}

/**
 * What happens to a review whose author changed the words: a published one is decided as on arrival, one that a person
 * refused or holds back waits for a person, one that was withdrawn stays so. Reads neither stars nor mood. Pure.
 */
export function decisionAfterEdit(
  before: PublicationState,
  voice: Pick<Voice, 'kind' | 'orderId'>,
): PublicationState {
  if (before === 'withdrawn') return 'withdrawn'
  const first = firstDecision(voice)
  return before === 'published' && first !== 'private' ? first : 'pending'
}
