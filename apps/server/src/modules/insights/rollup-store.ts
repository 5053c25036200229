import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { Change, Changes } from './count-changes.ts'

/** Adds changes to the rollups, in the transaction of the analysis they come from. */
export async function applyChanges(scope: Scope, changes: Changes): Promise<void> {
  const part = (rows: Change[], position: number) => rows.map((row) => row.key[position])
  const by = (rows: Change[]) => rows.map((row) => row.by)
  const shop = scope.shopId
  const { day, dayAspect, product, productAspect, productPhrase, productBatch } = changes
  const statements: [Change[], RawBuilder<unknown>][] = [
    [
      day,
      sql`insert into rollup_day as kept (shop_id, day, rating, sentiment, count)
        select ${shop}, a, b, c, n
        from unnest(${part(day, 0)}::date[], ${part(day, 1)}::smallint[], ${part(day, 2)}::text[], ${by(day)}::bigint[]) as row (a, b, c, n)
        on conflict (shop_id, day, rating, sentiment) do update set count = kept.count + excluded.count`,
    ],
    [
      dayAspect,
      sql`insert into rollup_day_aspect as kept (shop_id, day, aspect, polarity, count)
        select ${shop}, a, b, c, n
        from unnest(${part(dayAspect, 0)}::date[], ${part(dayAspect, 1)}::text[], ${part(dayAspect, 2)}::text[], ${by(dayAspect)}::bigint[]) as row (a, b, c, n)
        on conflict (shop_id, day, aspect, polarity) do update set count = kept.count + excluded.count`,
    ],
    [
      product,
      sql`insert into rollup_product as kept (shop_id, product_id, month, rating, sentiment, count)
        select ${shop}, a, b, c, d, n
        from unnest(${part(product, 0)}::uuid[], ${part(product, 1)}::date[], ${part(product, 2)}::smallint[], ${part(product, 3)}::text[], ${by(product)}::bigint[]) as row (a, b, c, d, n)
        on conflict (shop_id, product_id, month, rating, sentiment) do update set count = kept.count + excluded.count`,
    ],
    [
      productAspect,
      sql`insert into rollup_product_aspect as kept (shop_id, product_id, aspect, polarity, count)
        select ${shop}, a, b, c, n
        from unnest(${part(productAspect, 0)}::uuid[], ${part(productAspect, 1)}::text[], ${part(productAspect, 2)}::text[], ${by(productAspect)}::bigint[]) as row (a, b, c, n)
        on conflict (shop_id, product_id, aspect, polarity) do update set count = kept.count + excluded.count`,
    ],
    [
      productPhrase,
      sql`insert into rollup_product_phrase as kept (shop_id, product_id, phrase, count)
        select ${shop}, a, b, n
        from unnest(${part(productPhrase, 0)}::uuid[], ${part(productPhrase, 1)}::text[], ${by(productPhrase)}::bigint[]) as row (a, b, n)
        on conflict (shop_id, product_id, phrase) do update set count = kept.count + excluded.count`,
    ],
    [
      productBatch,
      sql`insert into rollup_product_batch as kept (shop_id, product_id, batch, sentiment, count)
        select ${shop}, a, b, c, n
        from unnest(${part(productBatch, 0)}::uuid[], ${part(productBatch, 1)}::text[], ${part(productBatch, 2)}::text[], ${by(productBatch)}::bigint[]) as row (a, b, c, n)
        on conflict (shop_id, product_id, batch, sentiment) do update set count = kept.count + excluded.count`,
    ],
  ]
  for (const [rows, statement] of statements) if (rows.length > 0) await statement.execute(scope.db)
}

/** Empties the rollups of the shop, to be counted anew. */
export async function clearRollups(scope: Scope): Promise<void> {
  const { db, shopId } = scope
  await db.deleteFrom('rollupDay').where('shopId', '=', shopId).execute()
  await db.deleteFrom('rollupDayAspect').where('shopId', '=', shopId).execute()
  await db.deleteFrom('rollupProduct').where('shopId', '=', shopId).execute()
  await db.deleteFrom('rollupProductAspect').where('shopId', '=', shopId).execute()
  await db.deleteFrom('rollupProductPhrase').where('shopId', '=', shopId).execute()
  await db.deleteFrom('rollupProductBatch').where('shopId', '=', shopId).execute()
}
