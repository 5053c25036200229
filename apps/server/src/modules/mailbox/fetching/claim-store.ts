import type { MailProblem } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import '../mailbox-tables.ts'
import { findMailbox, type MailboxRow } from '../mailbox-store.ts'

/** So long a mailbox is left alone by others after the last sign of whoever fetches it: a killed worker gives none. */
const claimMs = 15_000
/** How often a sign is given. */
export const signMs = 4000
const pollMs = 60_000
const pauses = [1, 2, 5, 15, 30].map((minutes) => minutes * 60_000)
const broken: ReadonlySet<MailProblem> = new Set<MailProblem>(['dropped', 'timed-out'])

/** One fetch of one mailbox; who has lost the claim changes nothing any more. */
export type FetchClaim = { mailboxId: string; claim: string; version: number }

/** Takes the mailbox that waits longest, for this worker alone until the claim ends. */
export async function claimMailbox(
  scope: Scope,
): Promise<{ claim: FetchClaim; row: MailboxRow } | undefined> {
  const due = await scope.db
    .selectFrom('mailbox')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('removedAt', 'is', null)
    .where('isPaused', '=', false)
    .where('nextFetchAt', '<=', scope.now)
    .where((where) => where.or([where('claimedUntil', 'is', null), where('claimedUntil', '<', scope.now)]))
    .orderBy('nextFetchAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  const row = due && (await findMailbox(scope, due.id))
  if (!row) return undefined
  const claim = scope.newId()
  await scope.db
    .updateTable('mailbox')
    .set({ claim, claimedUntil: new Date(scope.now.getTime() + claimMs) })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', row.id)
    .execute()
  return { claim: { mailboxId: row.id, claim, version: row.version }, row }
}

/** Keeps the mailbox for longer. False when it is in other hands, paused, changed or removed meanwhile. */
export async function holdClaim(scope: Scope, { mailboxId, claim, version }: FetchClaim): Promise<boolean> {
  const result = await scope.db
    .updateTable('mailbox')
    .set({ claimedUntil: new Date(scope.now.getTime() + claimMs) })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', mailboxId)
    .where('claim', '=', claim)
    .where('version', '=', version)
    .where('isPaused', '=', false)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Everything up to here was looked at, in the transaction that stored it. */
export async function moveWatermark(
  scope: Scope,
  { mailboxId, claim }: FetchClaim,
  mark: { uidValidity: number; lastUid: number; lastMailAt?: Date },
): Promise<void> {
  await scope.db
    .updateTable('mailbox')
    .set(mark)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', mailboxId)
    .where('claim', '=', claim)
    .execute()
}

export type FetchEnd = {
  problem: MailProblem | null
  /** Before this fetch, one after the other. */
  failures: number
  /** Something is here that was not, whatever went wrong then. */
  hasProgress: boolean
  /** The server tells by itself when something comes: it is asked again at once. */
  isHurried: boolean
}

/** Ends a fetch: when the next one is, and what was wrong. */
export async function endClaim(scope: Scope, { mailboxId, claim }: FetchClaim, end: FetchEnd): Promise<void> {
  const { problem, hasProgress } = end
  const failures = hasProgress ? 0 : end.failures
  const nextFetchAt = new Date(scope.now.getTime() + pauseAfter({ ...end, failures }))
  const next = { claim: null, claimedUntil: null, nextFetchAt }
  const health =
    problem === null
      ? { lastFetchedAt: scope.now, failures: 0, problem: null, problemAt: null }
      : { failures: failures + 1, problem, problemAt: scope.now }
  await scope.db
    .updateTable('mailbox')
    .set({ ...next, ...health })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', mailboxId)
    .where('claim', '=', claim)
    .execute()
}

/** A line that breaks and gets on all the same is used again at once: each break costs a part of a mail only. */
function pauseAfter({ problem, failures, hasProgress, isHurried }: FetchEnd): number {
  if (problem === null) return isHurried ? 0 : pollMs
  if (hasProgress && broken.has(problem)) return 0
  return pauses[Math.min(failures, pauses.length - 1)] ?? pollMs
}
