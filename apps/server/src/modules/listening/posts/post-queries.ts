import { sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../listening-tables.ts'

export const postColumns = [
  'id',
  'accountId',
  'feedbackId',
  'text',
  'language',
  'visibility',
  'state',
  'trouble',
  'tries',
  'sendAt',
  'claimedAt',
  'sentAt',
  'externalId',
  'url',
  'writtenBy',
  'confirmedBy',
  'createdAt',
  'version',
] as const

export type PostRow = Row<'listeningPost', (typeof postColumns)[number]>

/** A post, held until the transaction ends. Refuses `listening/post-not-found`. */
export async function lockPost(scope: Scope, id: string): Promise<PostRow> {
  const row = await scope.db
    .selectFrom('listeningPost')
    .select([...postColumns])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError('listening/post-not-found')
  return row
}

export type PostFilter = { kind?: 'answer' | 'post'; state?: PostRow['state'] }

/** Newest first. */
export function findPosts(
  scope: Scope,
  { filter, after, limit }: { filter: PostFilter; after?: { id: string }; limit: number },
): Promise<PostRow[]> {
  let query = scope.db
    .selectFrom('listeningPost')
    .select([...postColumns])
    .where('shopId', '=', scope.shopId)
  if (filter.kind) query = query.where('feedbackId', filter.kind === 'answer' ? 'is not' : 'is', null)
  if (filter.state) query = query.where('state', '=', filter.state)
  if (after) query = query.where('id', '<', after.id)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

/** What was answered to these voices, oldest first. */
export function findAnswers(scope: Scope, feedbackIds: readonly string[]): Promise<PostRow[]> {
  return scope.db
    .selectFrom('listeningPost')
    .select([...postColumns])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', sql<string>`any(${[...feedbackIds]}::uuid[])`)
    .orderBy('id')
    .execute()
}

/** How many voices answer each post. */
export async function countAnswers(scope: Scope, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; count: number }>`
    select answers_post_id as id, count(*)::int as count
    from listening_item
    where shop_id = ${scope.shopId}
      and answers_post_id = any(${[...ids]}::uuid[])
    group by answers_post_id`.execute(scope.db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** Our posts among what was answered in a network: its id there → ours. */
export async function findAnsweredPosts(
  scope: Scope,
  network: string,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map()
  const { rows } = await sql<{ externalId: string; id: string }>`
    select listening_post.external_id as "externalId", listening_post.id
    from listening_post
    join listening_account on listening_account.shop_id = ${scope.shopId}
      and listening_account.id = listening_post.account_id
    where listening_post.shop_id = ${scope.shopId}
      and listening_account.network = ${network}
      and listening_post.external_id = any(${[...externalIds]}::text[])`.execute(scope.db)
  return new Map(rows.map(({ externalId, id }) => [externalId, id]))
}

/** Where a voice is answered. */
export type OriginalRow = {
  network: string
  url: string | null
  author: string | null
  replyKey: string | null
  origin: string | null
  visibility: PostRow['visibility']
}

export function findOriginalOf(scope: Scope, feedbackId: string): Promise<OriginalRow | undefined> {
  return scope.db
    .selectFrom('listeningItem')
    .select(['network', 'url', 'author', 'replyKey', 'origin', 'visibility'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .executeTakeFirst()
}

/** The case that a voice hangs on. */
export async function caseOfVoice(scope: Scope, feedbackId: string): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('caseVoice')
    .select('caseId')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .executeTakeFirst()
  return row?.caseId
}
