import type pg from 'pg'

/**
 * What each kept count should hold, counted from the rows themselves. Written without a look at the product's own
 * counting, so that one mistake is not made twice. Each statement gives the key as text and the count.
 */
const counts: Record<string, { kept: string; counted: string }> = {
  rollup_day: {
    kept: `select concat_ws('|', shop_id, day, rating, sentiment) as key, count from rollup_day`,
    counted: `
      select concat_ws('|', f.shop_id, f.day, coalesce(f.rating, 0), a.sentiment) as key, count(*) as count
      from feedback f join analysis a on a.shop_id = f.shop_id and a.feedback_id = f.id
      group by 1`,
  },
  rollup_day_aspect: {
    kept: `select concat_ws('|', shop_id, day, aspect, polarity) as key, count from rollup_day_aspect`,
    counted: `
      select concat_ws('|', f.shop_id, f.day, m.value ->> 'code', m.value ->> 'polarity') as key,
        count(distinct f.id) as count
      from feedback f join analysis a on a.shop_id = f.shop_id and a.feedback_id = f.id
        cross join lateral jsonb_array_elements(a.aspects) m
      group by 1`,
  },
  rollup_product: {
    kept: `select concat_ws('|', shop_id, product_id, month, rating, sentiment) as key, count from rollup_product`,
    counted: `
      select concat_ws('|', f.shop_id, f.product_id, date_trunc('month', f.day::timestamp)::date,
        coalesce(f.rating, 0), a.sentiment) as key, count(*) as count
      from feedback f join analysis a on a.shop_id = f.shop_id and a.feedback_id = f.id
      where f.product_id is not null
      group by 1`,
  },
  rollup_product_aspect: {
    kept: `select concat_ws('|', shop_id, product_id, aspect, polarity) as key, count from rollup_product_aspect`,
    counted: `
      select concat_ws('|', f.shop_id, f.product_id, m.value ->> 'code', m.value ->> 'polarity') as key,
        count(distinct f.id) as count
      from feedback f join analysis a on a.shop_id = f.shop_id and a.feedback_id = f.id
        cross join lateral jsonb_array_elements(a.aspects) m
      where f.product_id is not null
      group by 1`,
  },
  rollup_product_phrase: {
    kept: `select concat_ws('|', shop_id, product_id, phrase) as key, count from rollup_product_phrase`,
    counted: `
      select concat_ws('|', f.shop_id, f.product_id, p.phrase) as key, count(distinct f.id) as count
      from feedback f join analysis a on a.shop_id = f.shop_id and a.feedback_id = f.id
        cross join lateral unnest(a.phrases) p (phrase)
      where f.product_id is not null
      group by 1`,
  },
  rollup_product_batch: {
    kept: `select concat_ws('|', shop_id, product_id, batch, sentiment) as key, count from rollup_product_batch`,
    counted: `
      select concat_ws('|', f.shop_id, f.product_id, f.facts ->> 'batch', a.sentiment) as key, count(*) as count
      from feedback f join analysis a on a.shop_id = f.shop_id and a.feedback_id = f.id
      where f.product_id is not null and jsonb_typeof(f.facts -> 'batch') = 'string'
      group by 1`,
  },
  published_stars: {
    kept: `select concat_ws('|', shop_id, product_id, rating) as key, count from published_stars`,
    counted: `
      select concat_ws('|', f.shop_id, f.product_id, f.rating) as key, count(*) as count
      from publication p join feedback f on f.shop_id = p.shop_id and f.id = p.feedback_id
      where p.state = 'published' and f.product_id is not null and f.rating is not null
      group by 1`,
  },
  service_only_stars: {
    kept: `select concat_ws('|', shop_id, product_id, rating) as key, count from service_only_stars`,
    counted: `
      select concat_ws('|', f.shop_id, f.product_id, f.rating) as key, count(*) as count
      from publication p
        join feedback f on f.shop_id = p.shop_id and f.id = p.feedback_id
        join analysis a on a.shop_id = p.shop_id and a.feedback_id = p.feedback_id
      where p.state = 'published' and f.product_id is not null and f.rating is not null
        and jsonb_array_length(a.aspects) > 0 and jsonb_array_length(a.own_aspects) = 0
        and (select bool_and(split_part(m.value ->> 'code', '.', 1) in ('logistics', 'service'))
          from jsonb_array_elements(a.aspects) m)
      group by 1`,
  },
  publication_count: {
    kept: `select concat_ws('|', shop_id, day, rating, state) as key, count from publication_count`,
    counted: `
      select concat_ws('|', f.shop_id, (p.occurred_at at time zone 'UTC')::date, coalesce(f.rating, 0), p.state) as key,
        count(*) as count
      from publication p join feedback f on f.shop_id = p.shop_id and f.id = p.feedback_id
      group by 1`,
  },
}

export type Recount = { table: string; keys: number; sum: number; wrong: number; example: string }

/** Compares every kept count with a recount from the rows. `wrong` is how many keys differ; kept zeros are none. */
export async function recount(client: pg.ClientBase): Promise<Recount[]> {
  const results: Recount[] = []
  for (const [table, { kept, counted }] of Object.entries(counts)) {
    const { rows } = await client.query<{
      keys: string
      sum: string
      wrong: string
      example: string | null
    }>(`
      with kept as (${kept}), counted as (${counted}),
      compared as (
        select coalesce(kept.key, counted.key) as key, coalesce(kept.count, 0) as kept, coalesce(counted.count, 0) as counted
        from kept full join counted on counted.key = kept.key
      )
      select count(*) as keys, coalesce(sum(counted), 0) as sum, count(*) filter (where kept <> counted) as wrong,
        (array_agg(key || ': kept ' || kept || ', counted ' || counted) filter (where kept <> counted))[1] as example
      from compared`)
    const [row] = rows
    results.push({
      table,
      keys: Number(row.keys),
      sum: Number(row.sum),
      wrong: Number(row.wrong),
      example: row.example ?? '',
    })
  }
  return results
}
