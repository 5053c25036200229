import type { Scope } from '../../platform/scope.ts'
import type { Voice } from '../feedback/index.ts'
import { endAppeals } from './appeals/appeal-store.ts'
import { type CountMove, moveCounts } from './count-store.ts'
import type { Decider } from './decider.ts'
import { type LoggedDecision, logAppeal, logDecisions } from './log-decisions.ts'
import { refreshQueue } from './queue/refresh-queue.ts'
import { reviewPublished, reviewRefused, reviewRemoved, reviewRestored } from './screening-events.ts'
import { insertDecisions, updatePublications } from './screening-store.ts'
import type { PublicationState } from './screening-tables.ts'

/** One decision: where a review stands from now on, by which rule, and who says so. */
export type Decided = {
  voice: Voice
  /** Null: it had no place yet. */
  before: PublicationState | null
  /** Stars that were counted until now, where its author changed them. */
  ratingBefore?: number | null
  /** What it said when it came in, where its author changed it before anybody decided. */
  firstWords?: LoggedDecision['firstWords']
  state: PublicationState
  code: string | null
  reason?: string | null
  decider: Decider
  /** First decision after the review came in, a change of its author's, or neither. */
  because: LoggedDecision['because']
}

/**
 * Carries decisions out, all in one: state, history, counts, log, announcements. The caller holds the lock of screening
 * and has read `before` behind it.
 */
export async function applyDecisions(scope: Scope, decided: readonly Decided[]): Promise<void> {
  if (decided.length === 0) return
  await updatePublications(
    scope,
    decided.map(({ voice, state }) => ({ feedbackId: voice.id, state })),
  )
  await insertDecisions(
    scope,
    decided.map(({ voice, state, code, reason = null, decider }) => ({
      feedbackId: voice.id,
      state,
      code,
      reason,
      decider,
    })),
  )
  await moveCounts(scope, decided.flatMap(movesOf))
  await logDecisions(scope, decided)
  await endAppealsOf(scope, decided)
  await refreshQueue(
    scope,
    decided.filter(concernsPeople).map(({ voice }) => voice.id),
  )
  await announceChanges(scope, decided)
}

/**
 * New words, or a review that is withdrawn, leave nothing to answer. Whatever else is decided leaves an appeal open, so
 * that its author hears from somebody.
 */
async function endAppealsOf(scope: Scope, decided: readonly Decided[]): Promise<void> {
  const ofAuthors = decided.filter(({ because }) => because === 'edited' || because === 'withdrawn')
  const ended = await endAppeals(
    scope,
    ofAuthors.map(({ voice }) => voice.id),
  )
  for (const { voice } of ofAuthors) if (ended.has(voice.id)) await logAppeal(scope, voice, 'ended')
}

/** What the product publishes or refuses at once never was in anybody's work list. */
function concernsPeople({ because, state }: Decided): boolean {
  return because !== 'received' || state === 'held'
}

function movesOf({ voice, before, ratingBefore, state }: Decided): CountMove[] {
  const { productId, rating, occurredAt } = voice
  const stood = { productId, rating: ratingBefore === undefined ? rating : ratingBefore, occurredAt }
  const comes: CountMove = { productId, rating, occurredAt, state, by: 1 }
  return before === null ? [comes] : [{ ...stood, state: before, by: -1 }, comes]
}

async function announceChanges(scope: Scope, decided: readonly Decided[]): Promise<void> {
  const of = (holds: (one: Decided) => boolean) => decided.filter(holds).map(({ voice }) => voice.id)
  const published = of(
    ({ before, state }) => state === 'published' && before !== state && before !== 'withdrawn',
  )
  const restored = of(({ before, state }) => state === 'published' && before === 'withdrawn')
  const refused = of(({ before, state }) => state === 'refused' && before !== state)
  const removed = of(isRemoval)
  if (published.length > 0) await scope.announce(reviewPublished, { ids: published })
  if (restored.length > 0) await scope.announce(reviewRestored, { ids: restored })
  if (refused.length > 0) await scope.announce(reviewRefused, { ids: refused })
  if (removed.length > 0) await scope.announce(reviewRemoved, { ids: removed })
}

/** Off the pages, or a refusal that is taken back. */
function isRemoval({ before, state }: Decided): boolean {
  if (state === 'withdrawn') return before === 'published'
  return (state === 'held' || state === 'pending') && (before === 'published' || before === 'refused')
}
