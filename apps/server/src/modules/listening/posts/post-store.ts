import type { PostState, PostTrouble, PostVisibility } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { type PostRow, postColumns } from './post-queries.ts'
import '../listening-tables.ts'

export type NewPost = {
  accountId: string
  feedbackId: string | null
  text: string
  language: string
  visibility: PostVisibility
  state: 'draft' | 'waiting'
  sendAt: Date | null
  writtenBy: string
  confirmedBy: string | null
}

export async function insertPost(scope: Scope, post: NewPost): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('listeningPost')
    .values({ shopId: scope.shopId, id, ...post, createdAt: scope.now, version: 1 })
    .execute()
  return id
}

export type PostChange = Partial<
  Pick<
    PostRow,
    | 'accountId'
    | 'text'
    | 'language'
    | 'visibility'
    | 'sendAt'
    | 'confirmedBy'
    | 'trouble'
    | 'sentAt'
    | 'externalId'
    | 'url'
    | 'claimedAt'
    | 'tries'
  >
> & { state: PostState }

/** Changes a post that the caller holds. */
export async function updatePost(
  scope: Scope,
  { id, version }: Pick<PostRow, 'id' | 'version'>,
  change: PostChange,
): Promise<void> {
  await scope.db
    .updateTable('listeningPost')
    .set({ ...change, version: version + 1 })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** What waits to leave through an account that is no more. */
export async function cancelPostsOfAccount(scope: Scope, accountId: string): Promise<void> {
  const cancelled: { state: PostState; trouble: PostTrouble } = { state: 'cancelled', trouble: 'no-account' }
  await scope.db
    .updateTable('listeningPost')
    .set(cancelled)
    .where('shopId', '=', scope.shopId)
    .where('accountId', '=', accountId)
    .where('state', 'in', ['draft', 'waiting'])
    .execute()
}

/** Handing over takes seconds; whoever has said nothing for this long is gone. */
const forgottenMs = 2 * 60_000

/**
 * What was being sent by a worker that is gone: it may have arrived, so nobody sends it again but a person.
 */
export async function noteInterrupted(scope: Scope): Promise<number> {
  const forgotten = new Date(scope.now.getTime() - forgottenMs)
  const { rows } = await sql<{ id: string }>`
    update listening_post
    set state = 'unknown', trouble = 'interrupted', version = version + 1
    where shop_id = ${scope.shopId}
      and state = 'sending'
      and claimed_at < ${forgotten}
    returning id`.execute(scope.db)
  return rows.length
}

/** The post that waits longest, marked as being sent: from now on it may have arrived. */
export async function claimPost(scope: Scope): Promise<PostRow | undefined> {
  const due = await scope.db
    .selectFrom('listeningPost')
    .select([...postColumns])
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'waiting')
    .where('sendAt', '<=', scope.now)
    .orderBy('sendAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!due) return undefined
  const claimed = { state: 'sending', claimedAt: scope.now, tries: due.tries + 1 } as const
  await updatePost(scope, due, claimed)
  return { ...due, ...claimed, version: due.version + 1 }
}
