import type { MailProblem } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import '../mailbox-tables.ts'
import { findMailbox, type MailboxRow } from '../mailbox-store.ts'

/** So long one fetch holds a mailbox before it must say that it is still at it. */
const claimMs = 3 * 60_000
const pollMs = 60_000
const pauses = [1, 2, 5, 15, 30].map((minutes) => minutes * 60_000)

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

/** Ends a fetch: when the next one is, and what was wrong. */
export async function endClaim(
  scope: Scope,
  { mailboxId, claim }: FetchClaim,
  end: { problem: MailProblem | null; failures: number; isHurried: boolean },
): Promise<void> {
  const { problem, failures, isHurried } = end
  const pause =
    problem === null ? (isHurried ? 0 : pollMs) : (pauses[Math.min(failures, pauses.length - 1)] ?? pollMs)
  const next = { claim: null, claimedUntil: null, nextFetchAt: new Date(scope.now.getTime() + pause) }
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
