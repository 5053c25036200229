import type pg from 'pg'

export type FilledTraces = {
  shopId: string
  /** Products, and the key under which the detector remembers each. */
  products: readonly { id: string; key: bigint }[]
  /** Keys of real texts: one in twenty stored reviews shares its words with them. */
  textKeys: readonly { kind: string; key: bigint }[]
  /** Numbers of the first and last review to be stored. */
  from: number
  to: number
}

const atOnce = 50_000

/** Stores reviews with their traces and keys as the worker leaves them, without judging them. */
export async function fillTraces(client: pg.Client, filled: FilledTraces): Promise<void> {
  for (let from = filled.from; from <= filled.to; from += atOnce) {
    const part = { ...filled, from, to: Math.min(filled.to, from + atOnce - 1) }
    await client.query('begin')
    await insertReviews(client, part)
    await insertKeys(client, part)
    await client.query('commit')
  }
  await client.query('vacuum analyze feedback, publication, screening_trace, screening_key')
}

async function insertReviews(client: pg.Client, { shopId, products, from, to }: FilledTraces): Promise<void> {
  await client.query(
    `with filled as (
      insert into feedback (
        shop_id, id, kind, source, external_id, channel, occurred_at, received_at, day, rating, product_id, title, text,
        language, dimensions, facts, media, masked, fingerprint, search
      )
      select $1, gen_random_uuid(), 'review', 'filled', number::text, 'api', at, at, at::date, 1 + number % 5,
        ($2::uuid[])[1 + number % cardinality($2::uuid[])], null, 'stored review ' || number, 'zh-Hans', '{}', '{}', '{}',
        '{}', number, ''
      from generate_series($3::int, $4::int) as number
      cross join lateral (select now() - interval '400 days' + number * interval '30 seconds' as at) as times
      returning id, external_id::int as number, product_id, occurred_at
    ), placed as (
      insert into publication (shop_id, feedback_id, state, product_id, occurred_at, changed_at)
      select $1, id, 'published', product_id, occurred_at, occurred_at
      from filled
    )
    insert into screening_trace (shop_id, place, feedback_id, trace, device, network, at)
    select $1, number, id,
      json_build_object(
        'id', id, 'author', number, 'product', number % 50, 'device', 0, 'network', 0, 'order', number, 'source', 1,
        'at', extract(epoch from occurred_at)::int, 'deliveredAt', extract(epoch from occurred_at)::int - 400000,
        'bornAt', 0, 'sketch', md5(number::text) || md5('a' || number) || md5('b' || number) || md5('c' || number),
        'shingles', 40 + number % 40, 'handles', '[]'::json, 'shelf', '', 'credit', 0, 'findings', '[]'::json,
        'decision', 'accept'
      ),
      0, 0, occurred_at
    from filled`,
    [shopId, products.map(({ id }) => id), from, to],
  )
}

/** Fourteen keys a review: its author, its product, and what its words are found by. */
async function insertKeys(
  client: pg.Client,
  { shopId, products, textKeys, from, to }: FilledTraces,
): Promise<void> {
  await client.query(
    `insert into screening_key (shop_id, kind, key, place)
    select $1, kind, key, number
    from generate_series($2::int, $3::int) as number
    cross join lateral (
      select 'product' as kind, ($4::bigint[])[1 + number % cardinality($4::bigint[])] as key
      union all
      select 'author', hashint8extended(number / 3, 1)
      union all
      select
        case when part < 8 then 'band' else 'window' end,
        hashint8extended(number::bigint * 16 + part, 2)
      from generate_series(1, 12) as part
      where number % 20 > 0
      union all
      select ($5::text[])[place], ($6::bigint[])[place]
      from generate_series(0, 11) as part
      cross join lateral (
        select 1 + (hashint4(number) & 2147483647) % (cardinality($6::bigint[]) - 12) + part as place
      ) as places
      where number % 20 = 0
    ) as keys
    order by kind, key
    on conflict do nothing`,
    [
      shopId,
      from,
      to,
      products.map(({ key }) => key.toString()),
      textKeys.map(({ kind }) => kind),
      textKeys.map(({ key }) => key.toString()),
    ],
  )
}
