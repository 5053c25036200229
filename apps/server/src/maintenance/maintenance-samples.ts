import { Client } from 'pg'
import { z } from 'zod'
import { type Connection, poolOf } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { startEmbeddedPostgres } from '../platform/embedded-postgres/index.ts'
import { makeReachableFolder, smallSettings } from '../platform/embedded-postgres/start-in-another-process.ts'

/** For tests: a server of their own, and databases on it. */
export type SampleServer = {
  folder: string
  /** An empty database. */
  emptyDatabase(): Promise<Connection>
  /** A database with all tables and no rows. */
  migratedDatabase(): Promise<Connection>
  stop(): Promise<void>
}

/** For tests: starts an embedded server in a temporary folder. */
export async function startSampleServer(): Promise<SampleServer> {
  const base = await makeReachableFolder()
  const server = await startEmbeddedPostgres({
    folder: `${base.path}/postgres`,
    database: 'first',
    // What makes it durable only costs time here; the tests of the embedded server and the chaos runs look at that.
    settings: { ...smallSettings, fsync: 'off', full_page_writes: 'off' },
  })
  const make = databasesOn({ kind: 'socket', ...server.connection })
  return {
    folder: base.path,
    ...make,
    async stop() {
      await server.stop()
      await base.remove()
    },
  }
}

/** For tests: makes databases on a running server, `connection` being one that may. */
export function databasesOn(connection: Extract<Connection, { kind: 'socket' }>): {
  emptyDatabase(): Promise<Connection>
  migratedDatabase(): Promise<Connection>
} {
  let made = 0
  const create = async (template: string) => {
    made += 1
    const database = `sample_${made}`
    await run(connection, `create database ${database} template ${template}`)
    return { ...connection, database }
  }
  let template: Promise<unknown> | undefined
  const makeTemplate = async () => {
    await run(connection, 'create database sample_template')
    const pool = poolOf({ ...connection, database: 'sample_template' }, 2, () => undefined)
    await migrate(pool).finally(() => pool.end())
  }
  return {
    emptyDatabase: () => create('template0'),
    async migratedDatabase() {
      template ??= makeTemplate()
      await template
      return create('sample_template')
    },
  }
}

/** For tests: statements on a connection of their own; answers the values of the last result. */
export async function run(connection: Connection, sql: string): Promise<unknown[]> {
  const client = new Client(connection.kind === 'url' ? connection.url : connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    const answer: unknown = await client.query({ text: sql, rowMode: 'array' })
    return answerSchema.parse(Array.isArray(answer) ? answer.at(-1) : answer).rows.flat()
  } finally {
    await client.end()
  }
}

const answerSchema = z.object({ rows: z.array(z.array(z.unknown())) })

/** For tests: the id of the shop of that number. */
export function sampleShopId(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

/** For tests: SQL of a shop with products, customers, orders and settings, and no voices yet. */
export function sampleShopSql(number: number): string {
  const shop = `'${sampleShopId(number)}'::uuid`
  return `
    insert into shop (shop_id, name, language, time_zone, created_at)
    values (${shop}, '回声 sample ${number}', 'zh-CN', 'Asia/Shanghai', now());
    insert into product (shop_id, id, sku, name, created_at)
    select ${shop}, md5('product' || n)::uuid, 'SKU-' || n, 'kettle ' || n, now()
    from generate_series(1, 5) as n;
    insert into customer (shop_id, id, display_name, created_at)
    select ${shop}, md5('customer' || n)::uuid, '顾客' || n, now()
    from generate_series(1, 20) as n;
    insert into person_key (shop_id, customer_id, sealed_key, created_at)
    select shop_id, id, decode(md5(id::text), 'hex'), now()
    from customer
    where shop_id = ${shop};
    insert into shop_with_work (stage, shop_id) values ('understand', ${shop});`
}

/**
 * For tests: SQL of one transaction that adds `count` voices to a shop as the product does: half are analysed and
 * counted, half wait. All belong to one statement list, so that a snapshot must see all of it or nothing.
 */
export function sampleVoicesSql(order: { shop: number; from: number; count: number }): string {
  const shop = `'${sampleShopId(order.shop)}'::uuid`
  const last = order.from + order.count - 1
  const fresh = `shop_id = ${shop} and external_id::int between ${order.from} and ${last}`
  return `
    begin;
    set local app.shop = '${sampleShopId(order.shop)}';
    insert into feedback (shop_id, id, kind, source, external_id, channel, occurred_at, received_at, day, rating,
      product_id, customer_id, text, language, facts, media, fingerprint, search)
    select ${shop}, md5('voice' || n)::uuid, 'review', 'sample', n::text, 'import', now(), now(), current_date,
      nullif(n % 6, 0), md5('product' || n % 5 + 1)::uuid, md5('customer' || n % 20 + 1)::uuid,
      E'第' || n || E'条\\tgood\\nkettle \\\\N \\\\. 🫖 "quoted"', 'zh-Hans', '{"batch": "A\\\\tB"}', array['a b', null, ''],
      -n, to_tsvector('simple', 'kettle good ' || n)
    from generate_series(${order.from}, ${last}) as n;
    insert into feedback_work (shop_id, stage, feedback_id)
    select shop_id, 'understand', id
    from feedback
    where ${fresh} and external_id::int % 2 = 0;
    insert into analysis (shop_id, feedback_id, version, language, sentiment, score, confidence, urgency, junk,
      rating_mismatch, aspects, aspect_keys, intents, needs, keywords, phrases, explanation, analyser, analysed_at)
    select shop_id, id, 1, language, 'positive', 0.5, 0.9, 0, 0, false, '[]', '{}', '{}', '[]', '{}', '{}', '{}', 'a1', now()
    from feedback
    where ${fresh} and external_id::int % 2 = 1;
    insert into rollup_day as kept (shop_id, day, rating, sentiment, count)
    select shop_id, day, coalesce(rating, 0), 'positive', count(*)
    from feedback
    where ${fresh} and external_id::int % 2 = 1
    group by 1, 2, 3
    on conflict (shop_id, day, rating, sentiment) do update set count = kept.count + excluded.count;
    insert into rollup_product as kept (shop_id, product_id, month, rating, sentiment, count)
    select shop_id, product_id, date_trunc('month', day)::date, coalesce(rating, 0), 'positive', count(*)
    from feedback
    where ${fresh} and external_id::int % 2 = 1
    group by 1, 2, 3, 4
    on conflict (shop_id, product_id, month, rating, sentiment) do update set count = kept.count + excluded.count;
    commit;`
}
