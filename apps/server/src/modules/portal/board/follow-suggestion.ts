import { setTimeout as pause } from 'node:timers/promises'
import { boardLimits } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { authorKey, ensureCustomers, ownHand, recordConsent } from '../../customers/index.ts'
import { queueMessage } from '../../outreach/index.ts'
import { authorOf, portalSource } from '../portal-author.ts'
import { readPortal } from '../portal-link.ts'
import { readNotices } from '../portal-settings.ts'
import { lockItems, recountItems } from './board-item-store.ts'
import { isShown } from './board-states.ts'
import { type FollowRow, findFollow, keepFollow, noteConfirmed } from './follow-store.ts'
import { hashesOf, refuseWithoutBoard } from './vote-for-suggestion.ts'
import { dropVote, keepVote } from './vote-store.ts'

/** Purpose of the letter that asks a mailbox whether it was its owner who asked. */
export const confirmPurpose = 'board-confirm'

/** Every answer takes at least so long, so that its time does not tell whether the address is known. */
const answersAfterMs = 300

export type NewFollow = {
  shopId: string
  itemId: string
  email: string
  language: LocaleName
  /** The vote is to be counted as that of the mailbox. */
  withVote: boolean
  visitor: string
  network: string
}

/** Asks a mailbox whether its owner wants to hear of a suggestion. Nothing else is sent there before the answer. */
export async function followSuggestion(platform: Platform, follow: NewFollow): Promise<void> {
  const who = { shopId: follow.shopId, actor: { kind: 'author' as const } }
  const work = runInShop(platform, who, async (scope) => {
    await refuseWithoutBoard(scope)
    const [item] = await lockItems(scope, [follow.itemId])
    if (!item || !isShown(item.state)) throw new AppError('board/item-not-found')
    await askMailbox(scope, follow)
  })
  await Promise.all([work, pause(answersAfterMs)])
}

async function askMailbox(scope: Scope, follow: NewFollow): Promise<void> {
  const author = authorOf(scope, follow)
  if (!author) return
  const { lookup: _lookup, ...named } = author
  const one = { source: portalSource, language: follow.language, ...named }
  const customerId = (await ensureCustomers(scope, [one])).get(authorKey(one))
  if (customerId === undefined || (await hasAskedEnough(scope, customerId))) return
  const [{ version }] = await readNotices(scope)
  const hashes = follow.withVote ? hashesOf(scope, follow) : { voter: null, network: null }
  const asked = { language: follow.language, noticeVersion: version, askedAt: scope.now, ...hashes }
  const row = await keepFollow(scope, { itemId: follow.itemId, customerId, ...asked })
  if (row.confirmedAt !== null && row.endedAt === null) return
  await queueMessage(scope, {
    purpose: confirmPurpose,
    clock: 'answer',
    customerId,
    subjectId: row.id,
    dedupeKey: `${confirmPurpose}:${row.id}:${scope.now.toISOString().slice(0, 13)}`,
    notBefore: scope.now,
    wishedDoor: 'mail',
  })
}

async function hasAskedEnough(scope: Scope, customerId: string): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from message
    where shop_id = ${scope.shopId}
      and customer_id = ${customerId}
      and purpose = ${confirmPurpose}
      and created_at > ${scope.now}::timestamptz - interval '1 day'`.execute(scope.db)
  return (rows[0]?.count ?? 0) >= boardLimits.confirmationsPerDay
}

export type FollowPage = { shopId: string; itemId: string; title: string; state: 'asked' | 'confirmed' }

/** What the link of the letter is about; changes nothing, since mail scanners open every link. */
export function readFollow(platform: Platform, token: string): Promise<FollowPage> {
  return withFollow(platform, token, (_scope, follow) =>
    Promise.resolve({ ...follow, state: follow.confirmedAt && !follow.endedAt ? 'confirmed' : 'asked' }),
  )
}

/** The mailbox says yes: from now on it is told, and its vote counts as that of one person. Twice is once. */
export function confirmFollow(platform: Platform, token: string): Promise<FollowPage> {
  return withFollow(platform, token, async (scope, follow) => {
    const { id, itemId, customerId, voter, network } = follow
    await noteConfirmed(scope, id)
    await recordConsent(scope, { customerId, purpose: 'notices', isGiven: true, source: ownHand })
    if (voter && network) {
      await lockItems(scope, [itemId])
      await dropVote(scope, { itemId, voter })
      const person = scope.keys.lookup(scope.shopId, `board person\n${customerId}`)
      await keepVote(scope, { itemId, voter: person, network, isConfirmed: true })
      await recountItems(scope, [itemId])
    }
    return { ...follow, state: 'confirmed' as const }
  })
}

function withFollow<T>(
  platform: Platform,
  token: string,
  work: (scope: Scope, follow: FollowRow & { shopId: string }) => Promise<T>,
): Promise<T> {
  const link = readPortal(platform.keys, 'follow', token)
  if (!link) throw new AppError('portal/link-invalid')
  return runInShop(platform, { shopId: link.shopId, actor: { kind: 'author' } }, async (scope) => {
    if (link.expiresAt && link.expiresAt < scope.now) throw new AppError('portal/link-expired')
    const row = await findFollow(scope, link.id)
    if (!row) throw new AppError('portal/link-invalid')
    return work(scope, { ...row, shopId: scope.shopId })
  })
}
