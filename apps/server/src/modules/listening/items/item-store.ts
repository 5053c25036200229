import type { PostVisibility } from '@echoloop/contract'
import { sql } from 'kysely'
import { arrayLiteral } from '../../../platform/database/array-literal.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../listening-tables.ts'

export type NewItem = {
  id: string
  network: string
  itemKey: string
  sourceId: string | null
  saidAt: Date
  isDated: boolean
  language: string
  words: string
  hashtags: string[]
  isToUs: boolean
  answersPostId: string | null
  visibility: PostVisibility
}

/**
 * Forgets what was only counted and says something else by now, so that it is looked at anew. Only what the same source
 * tells: two sources may tell one thing in shorter and longer words.
 */
export async function forgetChanged(
  scope: Scope,
  { network, sourceId }: { network: string; sourceId: string },
  items: readonly { itemKey: string; words: string }[],
): Promise<void> {
  if (items.length === 0) return
  await sql`
    delete from listening_item
    using unnest(${items.map(({ itemKey }) => itemKey)}::text[], ${items.map(({ words }) => words)}::text[])
      as told (item_key, words)
    where listening_item.shop_id = ${scope.shopId}
      and listening_item.network = ${network}
      and listening_item.item_key = told.item_key
      and listening_item.source_id = ${sourceId}
      and listening_item.feedback_id is null
      and listening_item.words <> told.words`.execute(scope.db)
}

/**
 * Notes what voices of this source say by now, as long as their words are kept here, and returns those that said
 * something else before.
 */
export async function noteReworded(
  scope: Scope,
  { network, sourceId }: { network: string; sourceId: string },
  items: readonly { itemKey: string; words: string }[],
): Promise<{ itemKey: string; feedbackId: string }[]> {
  if (items.length === 0) return []
  const { rows } = await sql<{ itemKey: string; feedbackId: string }>`
    update listening_item
    set words = told.words
    from unnest(${items.map(({ itemKey }) => itemKey)}::text[], ${items.map(({ words }) => words)}::text[])
      as told (item_key, words)
    where listening_item.shop_id = ${scope.shopId}
      and listening_item.network = ${network}
      and listening_item.item_key = told.item_key
      and listening_item.source_id = ${sourceId}
      and listening_item.feedback_id is not null
      and listening_item.words <> told.words
    returning listening_item.item_key as "itemKey", listening_item.feedback_id as "feedbackId"`.execute(
    scope.db,
  )
  return rows
}

/** Keeps items that are new by network and id there. Returns their ids with the day they were said on. */
export async function insertItems(scope: Scope, items: readonly NewItem[]): Promise<Map<string, string>> {
  if (items.length === 0) return new Map()
  // The same order everywhere, so that two workers with the same items wait for each other and never deadlock.
  const sorted = items.toSorted((one, other) => (one.itemKey < other.itemKey ? -1 : 1))
  const column = <T>(read: (item: NewItem) => T) => sorted.map(read)
  const { rows } = await sql<{ id: string; day: string }>`
    insert into listening_item (
      shop_id, id, network, item_key, source_id, said_at, is_dated, came_at, day, language, words, hashtags,
      is_to_us, answers_post_id, visibility
    )
    select
      ${scope.shopId}, row.id, row.network, row.item_key, row.source_id, row.said_at, row.is_dated, ${scope.now},
      (row.said_at at time zone shop.time_zone)::date, row.language, row.words, row.hashtags::text[],
      row.is_to_us, row.answers_post_id, row.visibility
    from unnest(
      ${column(({ id }) => id)}::uuid[], ${column(({ network }) => network)}::text[],
      ${column(({ itemKey }) => itemKey)}::text[], ${column(({ sourceId }) => sourceId)}::uuid[],
      ${column(({ saidAt }) => saidAt.toISOString())}::timestamptz[],
      ${column(({ isDated }) => isDated)}::boolean[], ${column(({ language }) => language)}::text[],
      ${column(({ words }) => words)}::text[], ${column(({ hashtags }) => arrayLiteral(hashtags))}::text[],
      ${column(({ isToUs }) => isToUs)}::boolean[], ${column(({ answersPostId }) => answersPostId)}::uuid[],
      ${column(({ visibility }) => visibility)}::text[]
    ) as row (
      id, network, item_key, source_id, said_at, is_dated, language, words, hashtags, is_to_us, answers_post_id,
      visibility
    )
    join shop on shop.shop_id = ${scope.shopId}
    on conflict (shop_id, network, item_key) do nothing
    returning id, day::text`.execute(scope.db)
  return new Map(rows.map(({ id, day }) => [id, day]))
}

export type KeptItem = {
  id: string
  feedbackId: string
  url: string | null
  author: string | null
  replyKey: string | null
  origin: string | null
}

/** Notes that an item became a voice. A voice that an import brought before keeps its one item. */
export async function linkVoice(scope: Scope, item: KeptItem): Promise<void> {
  await sql`
    update listening_item
    set
      feedback_id = ${item.feedbackId}, url = ${item.url}, author = ${item.author},
      reply_key = ${item.replyKey}, origin = ${item.origin}
    where shop_id = ${scope.shopId}
      and id = ${item.id}
      and not exists (
        select from listening_item as other
        where other.shop_id = ${scope.shopId} and other.feedback_id = ${item.feedbackId}
      )`.execute(scope.db)
}

export type NamedItem = { monitorId: string; name: string; itemId: string; day: string }

/** Notes whom items name; '' is the shop itself. */
export async function insertNames(scope: Scope, names: readonly NamedItem[]): Promise<void> {
  if (names.length === 0) return
  const column = <T>(read: (name: NamedItem) => T) => names.map(read)
  await sql`
    insert into listening_name (shop_id, monitor_id, name, item_id, day)
    select ${scope.shopId}, row.monitor_id, row.name, row.item_id, row.day
    from unnest(
      ${column(({ monitorId }) => monitorId)}::uuid[], ${column(({ name }) => name)}::text[],
      ${column(({ itemId }) => itemId)}::uuid[], ${column(({ day }) => day)}::date[]
    ) as row (monitor_id, name, item_id, day)
    on conflict do nothing`.execute(scope.db)
}

/** The figures of a monitor that is no more. */
export async function deleteNames(scope: Scope, monitorId: string): Promise<void> {
  await scope.db
    .deleteFrom('listeningName')
    .where('shopId', '=', scope.shopId)
    .where('monitorId', '=', monitorId)
    .execute()
}

const dayMs = 86_400_000

/** Days for which the words of what was not kept stay, for trying monitors. */
export const wordDays = 7
/** What was said longer ago is not taken in, so that what is forgotten cannot come back as new. */
export const oldestDays = 90
const countedDays = 400

/** Words go after seven days; what was only counted goes after four hundred. */
export async function forgetOldItems(scope: Scope): Promise<void> {
  const before = (days: number) => new Date(scope.now.getTime() - days * dayMs)
  await sql`
    update listening_item
    set words = null
    where shop_id = ${scope.shopId}
      and came_at < ${before(wordDays)}
      and words is not null`.execute(scope.db)
  await sql`
    delete from listening_item
    where shop_id = ${scope.shopId}
      and came_at < ${before(countedDays)}
      and feedback_id is null
      and is_dated`.execute(scope.db)
}
