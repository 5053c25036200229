import type { Scope } from '../../platform/scope.ts'
import type { EarlierVersion, Voice } from '../feedback/index.ts'
import { appendToLog, contentHashOf, type NewLogEntry } from '../transparency/index.ts'
import { evidenceOf } from './evidence-of.ts'
import type { PublicationState } from './screening-tables.ts'

export type LoggedDecision = {
  voice: Voice
  before: PublicationState | null
  /** What it said when it came in, where its author was faster than whoever receives it. */
  firstWords?: EarlierVersion
  state: PublicationState
  code: string | null
  because: 'received' | 'edited' | 'withdrawn' | 'brought-back' | 'reopened' | 'person' | 'appeal'
}

/**
 * Writes what was decided into the public log, in the transaction that decides: that a review came in, with whatever is
 * decided about it first; that its author changed it; and every decision.
 */
export async function logDecisions(scope: Scope, decided: readonly LoggedDecision[]): Promise<void> {
  await appendToLog(scope, decided.flatMap(entriesOf))
}

function entriesOf(decision: LoggedDecision): NewLogEntry[] {
  const { voice, before, code, because, firstWords } = decision
  const received: NewLogEntry = { ...subjectOf(voice), ...contentOf(voice), kind: 'received' }
  const first: Partial<NewLogEntry> = firstWords
    ? { ...contentOf(firstWords), stars: firstWords.rating, edition: firstWords.version }
    : {}
  return [
    // Whoever decides first, the worker, a person or the author, says that it came in.
    ...(isNew(before) ? [{ ...received, ...first }] : []),
    ...(because === 'edited' ? [{ ...received, kind: 'edited' as const }] : []),
    { ...subjectOf(voice), code, kind: kindOf(decision) },
  ]
}

/** Nobody has decided about it, so that the log does not know of it. Pure. */
export function isNew(before: PublicationState | null): boolean {
  return before === null || before === 'pending'
}

/** What a decision is called in the log: what was public and is not any more was removed, unless it was refused. */
function kindOf({ before, state }: LoggedDecision): NewLogEntry['kind'] {
  if (state === 'published') return before === 'withdrawn' ? 'restored' : 'published'
  if (state === 'refused' || state === 'withdrawn') return state
  return before === 'published' ? 'removed' : 'held'
}

/** Writes into the public log that an author disagrees, what the second look came to, or that the author ended it. */
export async function logAppeal(
  scope: Scope,
  voice: Voice,
  step: 'opened' | 'upheld' | 'rejected' | 'ended',
): Promise<void> {
  await appendToLog(scope, [{ ...subjectOf(voice), kind: 'appeal', code: step }])
}

// Without the order of an anonymous review: reviews of one order would name each other's authors.
function subjectOf(voice: Voice) {
  const { id, productId, rating, orderId, isAnonymous, version } = voice
  return {
    feedbackId: id,
    productId,
    stars: rating,
    evidence: evidenceOf(voice),
    edition: version,
    orderId: isAnonymous ? null : orderId,
  }
}

type Content = Pick<Voice, 'rating' | 'dimensions' | 'title' | 'text'>

function contentOf({ rating, dimensions, title, text }: Content) {
  return { contentHash: contentHashOf({ rating, dimensions, title, text }) }
}
