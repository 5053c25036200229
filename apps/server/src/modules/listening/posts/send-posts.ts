import { inEachShop } from '../../../platform/jobs/in-each-shop.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { listeningStage } from '../listening-stage.ts'
import { findAccount } from './account-queries.ts'
import { type HandedOver, handOverPost, type Parcel } from './hand-over-post.ts'
import { findOriginalOf, type PostRow } from './post-queries.ts'
import { claimPost, noteInterrupted } from './post-store.ts'
import { settlePost } from './settle-post.ts'

export type Posting = { mayBePrivate: boolean; isStopping?: () => boolean }

const perRound = 20
const lanes = 4

type Claimed = { post: PostRow; parcel: Omit<Parcel, 'mayBePrivate'> | undefined }

/**
 * Sends what is due in all shops, each at most once: it is marked and committed, handed over, then the outcome is
 * written down. Whoever dies in between leaves it marked, and it becomes `unknown`: only a person sends it again.
 * Any number of workers may run side by side. Returns how many were handed over.
 */
export async function sendPosts(platform: Platform, posting: Posting): Promise<number> {
  return inEachShop(platform, { stage: listeningStage, lanes }, (shopId) =>
    sendInShop(platform, posting, shopId),
  )
}

async function sendInShop(platform: Platform, posting: Posting, shopId: string): Promise<number> {
  const who = { shopId, actor: { kind: 'system' } } as const
  let sent = 0
  while (sent < perRound && !posting.isStopping?.()) {
    const claimed = await runInShop(platform, who, claim)
    if (!claimed) break
    sent += 1
    const outcome: HandedOver = claimed.parcel
      ? await handOverPost({ ...claimed.parcel, mayBePrivate: posting.mayBePrivate })
      : { kind: 'failed', trouble: 'no-account' }
    await runInShop(platform, who, (scope) => settlePost(scope, claimed.post, outcome))
  }
  return sent
}

async function claim(scope: Scope): Promise<Claimed | undefined> {
  if ((await noteInterrupted(scope)) > 0) await scope.tellLive({ kind: 'listening.changed' })
  const post = await claimPost(scope)
  if (!post) return undefined
  const account = await findAccount(scope, post.accountId)
  if (!account?.sealedSecret) return { post, parcel: undefined }
  const secret = scope.keys.open(account.sealedSecret).toString()
  const original = post.feedbackId === null ? undefined : await findOriginalOf(scope, post.feedbackId)
  return { post, parcel: { post, account, secret, original, now: scope.now } }
}
