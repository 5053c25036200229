import type pg from 'pg'

export type FilledProducts = { largest: string; others: string[] }

const productCount = 2000
const perStatement = 50_000

/** What reviews say of a product; the first ones far more often than the last. */
const phrases = Array.from({ length: 40 }, (_, index) => `词${index} 好${index}`)
/** Some fifty reviews of the largest product say it, however many there are. */
export const rarePhrase = '铰链 松动'
export const rareTag = '铰链松动'
export const usualTag = '词0好0'

/**
 * Puts published reviews into a shop as years of trade would leave them: a fifth of one product, the others spread as
 * Zipf has it; stars, tags, dimensions, traits, pictures and follow-ups of some. Drawn by the database from one seed, so
 * that two fillings are alike. What readers filter by is left to the server.
 */
export async function fillShown(
  client: pg.Client,
  { shopId, reviews }: { shopId: string; reviews: number },
): Promise<FilledProducts> {
  await client.query(
    `insert into product (shop_id, id, sku, name, created_at)
    select $1, gen_random_uuid(), 'sku-' || number, 'Product ' || number, now()
    from generate_series(1, $2::int) as number`,
    [shopId, productCount],
  )
  await client.query(
    `insert into review_trait (shop_id, code, place, name, name_en, choices)
    values ($1, 'skin', 1, '肤质', 'Skin', array['干性', '油性', '混合', '敏感'])`,
    [shopId],
  )
  const { rows } = await client.query<{ id: string }>(
    `select id from product where shop_id = $1 and sku like 'sku-%' order by substr(sku, 5)::int`,
    [shopId],
  )
  const products = rows.map(({ id }) => id)
  await client.query('select setseed(0.42)')
  for (let from = 1; from <= reviews; from += perStatement) {
    const to = Math.min(reviews, from + perStatement - 1)
    await client.query(insertReviews, [
      shopId,
      from,
      to,
      products,
      phrases,
      rarePhrase,
      Math.ceil(reviews / 250),
    ])
  }
  await client.query(insertMedia, [shopId])
  await client.query(insertFollowUps, [shopId])
  const [largest = '', ...others] = products
  return { largest, others }
}

const insertReviews = `
  with drawn as materialized (
    select
      number,
      date_trunc('milliseconds', now()) - number * interval '90 seconds' as at,
      case when random() < 0.2 then 1 else least(1 + ceil(exp(random() * ln(cardinality($4::uuid[])))), cardinality($4::uuid[])) end::int
        as place,
      case when random() < 0.6 then 5 else 1 + floor(random() * 5) end::int as rating,
      random() as skin,
      (random() * random() * 40)::int as first,
      (random() * random() * 40)::int as second
    from generate_series($2::int, $3::int) as number
  ), filled as (
    insert into feedback (
      shop_id, id, kind, source, external_id, channel, occurred_at, received_at, day, rating, product_id, title, text,
      language, dimensions, facts, media, masked, fingerprint, search
    )
    select
      $1, gen_random_uuid(), 'review', 'filled', number::text, 'api', at, at, at::date, rating, ($4::uuid[])[place], null,
      '用了一个月再来说，做工比想象的好，安装也不难，客服回答得很快。第 ' || number || ' 位买家。', 'zh-Hans',
      case when number % 3 = 0 then jsonb_build_object('quality', rating, 'delivery', 5) else '{}' end,
      jsonb_build_object('trait.skin', (array['干性', '油性', '混合', '敏感'])[1 + floor(skin * 4)::int]),
      '{}', '{}', number, ''
    from drawn
    returning id, external_id::int as number, product_id, occurred_at
  ), placed as (
    insert into publication (shop_id, feedback_id, state, product_id, occurred_at, changed_at)
    select $1, id, 'published', product_id, occurred_at, occurred_at
    from filled
  )
  insert into analysis (
    shop_id, feedback_id, version, language, sentiment, score, confidence, urgency, junk, rating_mismatch, aspects,
    aspect_keys, intents, needs, keywords, phrases, explanation, analyser, analysed_at
  )
  select
    $1, id, 1, 'zh-Hans', 'positive', 0.5, 0.9, 0, 0, false, '[]', '{}', '{}', '[]', '{}',
    array[($5::text[])[1 + least(first, 39)], ($5::text[])[1 + least(second, 39)]]
      || case when place = 1 and number % $7::int = 0 then array[$6::text] else '{}' end,
    '{}', 'filled', occurred_at
  from filled
  join drawn using (number)`

const insertMedia = `
  insert into feedback_attachment (
    shop_id, id, feedback_id, kind, media_type, size_bytes, file_name, width, height, position, created_at
  )
  select $1, gen_random_uuid(), id, 'image', 'image/webp', 1, id || '.webp', 800, 600, 1, occurred_at
  from feedback
  where shop_id = $1 and fingerprint % 7 = 0`

const insertFollowUps = `
  insert into follow_up (shop_id, id, feedback_id, text, days_after, created_at)
  select $1, gen_random_uuid(), id, '两周后还是满意。', 14, occurred_at + interval '14 days'
  from feedback
  where shop_id = $1 and fingerprint % 11 = 0`
