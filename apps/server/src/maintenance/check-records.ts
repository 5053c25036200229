import type pg from 'pg'
import type { WordCode } from './maintenance-words.ts'

/** One thing that should never be so, and how often it is. */
export type RecordCheck = { code: WordCode; count: number }

type Check = { code: WordCode; tables: readonly string[]; sql: string }

/** What every shop's records must keep. Each query counts the rows that break it. */
const checks: readonly Check[] = [
  {
    code: 'voice-forgotten',
    tables: ['feedback', 'analysis', 'feedback_work', 'feedback_stuck'],
    sql: `
      select count(*) as count
      from feedback f
      where f.erased_at is null
        and not exists (select from analysis a where a.shop_id = f.shop_id and a.feedback_id = f.id)
        and not exists (select from feedback_work w where w.shop_id = f.shop_id and w.feedback_id = f.id)
        and not exists (select from feedback_stuck s where s.shop_id = f.shop_id and s.feedback_id = f.id)`,
  },
  {
    code: 'publication-without-decision',
    tables: ['publication', 'decision'],
    sql: `
      select count(*) as count
      from publication p
      where p.state <> 'pending'
        and not exists (
          select from decision d
          where d.shop_id = p.shop_id and d.feedback_id = p.feedback_id and d.state = p.state
        )`,
  },
  {
    code: 'day-rollup-differs',
    tables: ['feedback', 'analysis', 'rollup_day'],
    sql: `
      with recounted as (
        select f.shop_id, f.day, coalesce(f.rating, 0) as rating, a.sentiment, count(*) as count
        from feedback f
        join analysis a on a.shop_id = f.shop_id and a.feedback_id = f.id
        group by f.shop_id, f.day, coalesce(f.rating, 0), a.sentiment
      )
      select count(*) as count
      from recounted r
      full join (
        select shop_id, day, rating, sentiment, count from rollup_day where count > 0
      ) k on k.shop_id = r.shop_id and k.day = r.day and k.rating = r.rating and k.sentiment = r.sentiment
      where k.count is distinct from r.count`,
  },
  {
    code: 'product-rollup-differs',
    tables: ['feedback', 'analysis', 'rollup_product'],
    sql: `
      with recounted as (
        select
          f.shop_id, f.product_id, date_trunc('month', f.day::timestamp)::date as month,
          coalesce(f.rating, 0) as rating, a.sentiment, count(*) as count
        from feedback f
        join analysis a on a.shop_id = f.shop_id and a.feedback_id = f.id
        where f.product_id is not null
        group by 1, 2, 3, 4, 5
      )
      select count(*) as count
      from recounted r
      full join (
        select shop_id, product_id, month, rating, sentiment, count from rollup_product where count > 0
      ) k on k.shop_id = r.shop_id and k.product_id = r.product_id and k.month = r.month
        and k.rating = r.rating and k.sentiment = r.sentiment
      where k.count is distinct from r.count`,
  },
  {
    code: 'stars-differ',
    tables: ['publication', 'feedback', 'published_stars'],
    sql: `
      with recounted as (
        select p.shop_id, p.product_id, f.rating, count(*) as count
        from publication p
        join feedback f on f.shop_id = p.shop_id and f.id = p.feedback_id
        where p.state = 'published' and p.product_id is not null and f.rating is not null
        group by p.shop_id, p.product_id, f.rating
      )
      select count(*) as count
      from recounted r
      full join (
        select shop_id, product_id, rating, count from published_stars where count > 0
      ) k on k.shop_id = r.shop_id and k.product_id = r.product_id and k.rating = r.rating
      where k.count is distinct from r.count`,
  },
]

/**
 * Counts what is wrong in the records that this connection can see; all is well when nothing is answered. A check
 * whose tables an older schema does not have is left out.
 */
export async function checkRecords(client: pg.ClientBase): Promise<RecordCheck[]> {
  const found: RecordCheck[] = []
  for (const check of checks) {
    if (!(await haveTables(client, check.tables))) continue
    const counted = await client.query<{ count: number }>(check.sql)
    const count = counted.rows[0]?.count ?? 0
    if (count > 0) found.push({ code: check.code, count })
  }
  return found
}

async function haveTables(client: pg.ClientBase, names: readonly string[]): Promise<boolean> {
  const missing = await client.query(
    "select from unnest($1::text[]) as name where to_regclass('public.' || name) is null",
    [names],
  )
  return missing.rowCount === 0
}
