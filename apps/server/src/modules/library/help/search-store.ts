import { botLimits, helpLimits } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './help-tables.ts'

export async function forgetSearches(scope: Scope): Promise<void> {
  await sql`
    delete from help_search
    where shop_id = ${scope.shopId}
      and last_at < ${scope.now}::timestamptz - make_interval(days => ${botLimits.keptDays})`.execute(
    scope.db,
  )
}

/** Counts words that found nothing; new ones are left out once a shop has very many. */
export async function countSearch(
  scope: Scope,
  { words, language }: { words: string; language: string },
): Promise<void> {
  await sql`
    insert into help_search (shop_id, language, words, searches, last_at)
    select ${scope.shopId}, ${language}, ${words}, 1, ${scope.now}
    where (select count(*) from help_search where shop_id = ${scope.shopId}) < ${helpLimits.searchesKept}
      or exists (
        select
        from help_search
        where shop_id = ${scope.shopId} and language = ${language} and words = ${words}
      )
    on conflict (shop_id, language, words) do update
    set searches = help_search.searches + 1, last_at = excluded.last_at`.execute(scope.db)
}
