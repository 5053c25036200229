import { toUuid } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { allAccounts } from './account-queries.ts'
import { lockPost } from './post-queries.ts'
import { updatePost } from './post-store.ts'
import { noteSent } from './settle-post.ts'

/** What an adapter tells of a post later. Only what is not known yet, of its own network, is settled by it. */
export async function settleByAdapter(
  scope: Scope,
  told: { network: string; id: string; state: 'sent' | 'failed'; externalId?: string; url?: string },
): Promise<void> {
  const id = toUuid('listeningPost', told.id)
  if (id === undefined || !(await isThere(scope, id))) return
  const post = await lockPost(scope, id)
  const account = (await allAccounts(scope)).find((one) => one.id === post.accountId)
  const isOpen = post.state === 'unknown' || post.state === 'sending'
  if (!isOpen || account?.kind !== 'adapter' || account.network !== told.network) return
  if (told.state === 'sent')
    await noteSent(scope, post, { externalId: told.externalId ?? null, url: told.url ?? null })
  else await updatePost(scope, post, { state: 'failed', trouble: 'refused', claimedAt: null })
  await scope.tellLive({ kind: 'listening.changed' })
}

async function isThere(scope: Scope, id: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('listeningPost')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
