import type { LogEvidence } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import type { Voice } from '../feedback/index.ts'
import { appendToLog, contentHashOf, type NewLogEntry } from '../transparency/index.ts'
import type { PublicationState } from './screening-tables.ts'

export type LoggedDecision = {
  voice: Voice
  before: PublicationState | null
  state: PublicationState
  code: string | null
  because: 'received' | 'edited' | 'withdrawn' | 'brought-back' | 'reopened' | 'person' | 'appeal'
}

/**
 * Writes what was decided into the public log, in the transaction that decides: that a review came in with its first
 * decision, that its author changed it with the new one, and every other decision by itself.
 */
export async function logDecisions(scope: Scope, decided: readonly LoggedDecision[]): Promise<void> {
  await appendToLog(scope, decided.flatMap(entriesOf))
}

function entriesOf(decision: LoggedDecision): NewLogEntry[] {
  const { voice, code, because } = decision
  const told = { ...subjectOf(voice), code }
  const kind = kindOf(decision)
  if (because === 'received')
    return [
      { ...subjectOf(voice), ...contentOf(voice), kind: 'received' },
      { ...told, kind },
    ]
  if (because === 'edited')
    return [
      { ...subjectOf(voice), ...contentOf(voice), kind: 'edited' },
      { ...told, kind },
    ]
  return [{ ...told, kind }]
}

/** What a decision is called in the log: what was public and is not any more was removed, unless it was refused. */
function kindOf({ before, state }: LoggedDecision): NewLogEntry['kind'] {
  if (state === 'published') return before === 'withdrawn' ? 'restored' : 'published'
  if (state === 'refused' || state === 'withdrawn') return state
  return before === 'published' ? 'removed' : 'held'
}

/** Writes into the public log that an author disagrees, or what the second look came to. */
export async function logAppeal(
  scope: Scope,
  voice: Voice,
  step: 'opened' | 'upheld' | 'rejected',
): Promise<void> {
  await appendToLog(scope, [{ ...subjectOf(voice), kind: 'appeal', code: step }])
}

// Without the order of an anonymous review: reviews of one order would name each other's authors.
function subjectOf({ id, productId, rating, orderId, isAnonymous, channel, version }: Voice) {
  const evidence: LogEvidence = orderId !== null ? 'order' : channel === 'import' ? 'imported' : 'unverified'
  return {
    feedbackId: id,
    productId,
    stars: rating,
    evidence,
    edition: version,
    orderId: isAnonymous ? null : orderId,
  }
}

function contentOf({ rating, dimensions, title, text }: Voice) {
  return { contentHash: contentHashOf({ rating, dimensions, title, text }) }
}
