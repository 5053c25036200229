import type pg from 'pg'

const perStatement = 20_000

/**
 * Puts reviews into a shop as a long attack would leave them: so many that wait for a person, and as many that are
 * decided. A twentieth waits for an appeal, another for flags, one in a thousand is in the hands of `me`; second
 * opinions and one reason are rare. Values come from the number of the review, so that two fillings are alike. Gives a product of some.
 */
export async function fillQueue(
  client: pg.Client,
  { shopId, me, waiting }: { shopId: string; me: string; waiting: number },
): Promise<string> {
  await client.query(
    `insert into customer (shop_id, id, display_name, created_at)
    select $1, gen_random_uuid(), 'Customer ' || number, now()
    from generate_series(1, 2000) as number`,
    [shopId],
  )
  await client.query(
    `insert into product (shop_id, id, sku, name, created_at)
    select $1, gen_random_uuid(), 'sku-' || number, 'Product ' || number, now()
    from generate_series(1, 300) as number`,
    [shopId],
  )
  for (let from = 1; from <= waiting * 2; from += perStatement) {
    const to = Math.min(waiting * 2, from + perStatement - 1)
    await client.query(insertReviews, [shopId, from, to])
  }
  await client.query(insertItems, [shopId])
  await client.query(insertClaims, [shopId, me])
  await client.query(insertOpinions, [shopId])
  await client.query('vacuum analyze')
  const { rows } = await client.query<{ id: string }>(
    'select id from product where shop_id = $1 order by id limit 1',
    [shopId],
  )
  return rows[0]?.id ?? ''
}

/** Odd numbers wait, even ones are decided. */
const insertReviews = `
  with known as (
    select
      (select array_agg(id order by id) from product where shop_id = $1) as products,
      (select array_agg(id order by id) from customer where shop_id = $1) as customers
  ), filled as (
    insert into feedback (
      shop_id, id, kind, source, external_id, channel, occurred_at, received_at, day, rating, product_id, customer_id,
      title, text, language, dimensions, facts, media, masked, fingerprint, search
    )
    select
      $1, gen_random_uuid(), 'review', 'filled', number::text, 'api', at, at, at::date, 1 + number % 5,
      products[1 + number / 2 % 300], customers[1 + number / 2 % 2000], null,
      'The kettle leaks at the lid after a week, and the handle grows hot. Review ' || number, 'en', '{}', '{}', '{}',
      '{}', number, ''
    from generate_series($2::int, $3::int) as number
    cross join known
    cross join lateral (
      select date_trunc('milliseconds', now()) - number * interval '10 seconds' as at
    ) as times
    returning id, external_id::int as number, product_id, occurred_at
  )
  insert into publication (shop_id, feedback_id, state, product_id, occurred_at, changed_at)
  select $1, id, case when number % 2 = 1 then 'held' else 'published' end, product_id, occurred_at, occurred_at
  from filled`

const insertItems = `
  insert into queue_item (
    shop_id, feedback_id, causes, codes, score, evidence, reach, risk, flags, product_id, since, changed_at
  )
  select
    $1, feedback_id,
    case
      when number % 2000 = 4 then array['held', 'opinion']
      when number % 20 = 0 then array['appeal']
      when number % 20 = 1 then array['held', 'flag']
      else array['held']
    end,
    case
      when number % 2000 = 3 then array['extortion']
      when number % 3 = 0 then array['near-duplicate', 'ring']
      when number % 3 = 1 then array['burst']
      else array['no-order']
    end,
    0.5, 1, 1, (number % 997) / 997.0, case when number % 20 = 1 then 1 else 0 end, product_id, changed_at, changed_at
  from (
    select feedback_id, product_id, changed_at, row_number() over (order by occurred_at desc, feedback_id)::int as number
    from publication
    where shop_id = $1 and state = 'held'
  ) as waiting`

const insertClaims = `
  insert into review_claim (shop_id, feedback_id, member_id, name, is_taken, until)
  select $1, feedback_id, $2, 'bench', true, now() + interval '8 hours'
  from (
    select feedback_id, row_number() over (order by risk, feedback_id) as number
    from queue_item
    where shop_id = $1
  ) as waiting
  where number % 1000 = 0`

const insertOpinions = `
  insert into second_opinion (shop_id, id, feedback_id, asked_by, asked_by_name, state, asked_at)
  select $1, gen_random_uuid(), feedback_id, gen_random_uuid(), 'bench', 'open', now()
  from queue_item
  where shop_id = $1 and 'opinion' = any(causes)`
