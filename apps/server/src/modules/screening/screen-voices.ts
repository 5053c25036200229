import type { Scope } from '../../platform/scope.ts'
import { claimWork, readVoices, type Voice } from '../feedback/index.ts'
import { firstDecision } from './first-decision.ts'
import { reviewPublished } from './screening-events.ts'
import { insertDecisions, insertPublications, moveStars } from './screening-store.ts'

/** Takes reviews that wait for their first decision and decides. Returns how many; 0 when there are none. */
export async function screenWaiting(scope: Scope, limit: number): Promise<number> {
  const ids = await claimWork(scope, 'screen', limit)
  if (ids.length > 0) await screenVoices(scope, await readVoices(scope, ids))
  return ids.length
}

/** First decision about voices; deciding twice changes nothing. */
export async function screenVoices(scope: Scope, voices: readonly Voice[]): Promise<void> {
  const decided = voices.flatMap((voice) => {
    const state = firstDecision(voice)
    return state === 'private' ? [] : [{ voice, state }]
  })
  const fresh = await insertPublications(scope, decided)
  const published = decided.filter(({ voice, state }) => state === 'published' && fresh.has(voice.id))
  await insertDecisions(
    scope,
    published.map(({ voice, state }) => ({
      feedbackId: voice.id,
      state,
      code: 'has-order',
      reason: null,
      decidedBy: 'Echoloop',
    })),
  )
  await moveStars(
    scope,
    published.map(({ voice }) => ({ ...voice, by: 1 })),
  )
  if (published.length > 0)
    await scope.announce(reviewPublished, { ids: published.map(({ voice }) => voice.id) })
}
