import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import '../listening-tables.ts'

export type UnheardVoice = {
  feedbackId: string
  source: string
  externalId: string
  saidAt: Date
  language: string
  words: string
  url: string | null
}

/** Mentions among these voices that no source of listening brought. */
export async function findUnheard(scope: Scope, ids: readonly string[]): Promise<UnheardVoice[]> {
  const { rows } = await sql<UnheardVoice>`
    select
      id as "feedbackId",
      source,
      external_id as "externalId",
      occurred_at as "saidAt",
      language,
      concat_ws(E'\n', title, text) as words,
      facts ->> 'url' as url
    from feedback
    where shop_id = ${scope.shopId}
      and id = any(${[...ids]}::uuid[])
      and kind = 'mention'
      and erased_at is null
      and not exists (
        select from listening_item
        where listening_item.shop_id = ${scope.shopId} and listening_item.feedback_id = feedback.id
      )`.execute(scope.db)
  return rows
}

export type WordsOfItem = {
  words: string
  language: string
  hashtags: string[]
  network: string
  sourceId: string | null
  saidAt: Date
  isToUs: boolean
}

/** Words of what came since, newest first, as far as they are there still. */
export async function readWords(
  scope: Scope,
  { since, limit }: { since: Date; limit: number },
): Promise<WordsOfItem[]> {
  const { rows } = await sql<WordsOfItem>`
    select
      words, language, hashtags, network, source_id as "sourceId", said_at as "saidAt", is_to_us as "isToUs"
    from listening_item
    where shop_id = ${scope.shopId}
      and came_at >= ${since}
      and words is not null
    order by came_at desc, id desc
    limit ${limit}`.execute(scope.db)
  return rows
}

/** What came from each source since, and how much of it became voices. */
export async function countBySource(
  scope: Scope,
  since: Date,
): Promise<{ sourceId: string; came: number; kept: number }[]> {
  const { rows } = await sql<{ sourceId: string; came: number; kept: number }>`
    select source_id as "sourceId", count(*)::int as came, count(feedback_id)::int as kept
    from listening_item
    where shop_id = ${scope.shopId}
      and came_at >= ${since}
      and source_id is not null
    group by source_id`.execute(scope.db)
  return rows
}
