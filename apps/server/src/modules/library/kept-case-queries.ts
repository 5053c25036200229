import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { KeptCase } from './kept-case-store.ts'
import './library-tables.ts'

const candidatesMax = 300

/** Kept cases that share an aspect or words, newest first; the ranking reads no more than these. */
export async function findAlikeCases(
  scope: Scope,
  sought: { caseId: string; language: 'zh' | 'en'; aspects: readonly string[]; words: readonly string[] },
): Promise<KeptCase[]> {
  const rows = await sql<KeptCase>`
    select case_id as "caseId", case_number as "caseNumber", customer_id as "customerId", language, channel,
      product_id as "productId", aspects, words, problem, reply, satisfaction, resolved_at as "resolvedAt"
    from library_case
    where shop_id = ${scope.shopId}
      and language = ${sought.language}
      and case_id <> ${sought.caseId}
      and (words && ${[...sought.words]}::text[] or aspects && ${[...sought.aspects]}::text[])
    order by resolved_at desc
    limit ${candidatesMax}`.execute(scope.db)
  return rows.rows
}

export type OpenUse = { id: string; kind: 'template' | 'suggestion' | 'draft'; texts: string[] }

/** The newest offer taken for a case that no reply has used yet, with the words it offered. */
export async function findOpenUse(scope: Scope, caseId: string): Promise<OpenUse | undefined> {
  const rows = await sql<OpenUse>`
    select id, kind,
      coalesce(
        case kind
          when 'template' then (
            select array_agg(text)
            from template_variant
            where template_variant.shop_id = ${scope.shopId} and template_variant.template_id = use.template_id
          )
          when 'suggestion' then (
            select array_agg(reply)
            from library_case
            where library_case.shop_id = ${scope.shopId} and library_case.case_id = use.library_case_id
          )
        end,
        '{}'
      ) as texts
    from suggestion_use as use
    where use.shop_id = ${scope.shopId}
      and use.case_id = ${caseId}
      and use.sent_at is null
      and use.at > ${scope.now}::timestamptz - interval '2 days'
    order by use.at desc, use.id desc
    limit 1
    for update`.execute(scope.db)
  return rows.rows[0]
}

export type Adoption = {
  kind: 'template' | 'suggestion' | 'draft'
  taken: number
  sent: number
  keptShare: number | null
}

/** How many offers were taken in a time, how many of them were sent, and how much of them was kept on the average. */
export async function countAdoption(scope: Scope, time: { from: Date; to: Date }): Promise<Adoption[]> {
  const rows = await sql<Adoption>`
    select kind, count(*)::int as taken, count(sent_at)::int as sent, avg(kept_share)::float8 as "keptShare"
    from suggestion_use
    where shop_id = ${scope.shopId}
      and at >= ${time.from}
      and at < ${time.to}
    group by kind
    order by kind`.execute(scope.db)
  return rows.rows
}
