import { type SaidAndDone, toPublicId } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { readShopRow } from '../shops/index.ts'
import { publishedWords } from './voice-queries.ts'
import { stands } from './voice-store.ts'
import { wordsIn } from './words-in.ts'

/** Most that the public page lists. */
const itemsMax = 100

type Both = { 'zh-CN': string; en: string }
type Shown = {
  id: string
  said: Both
  did: Both
  version: number
  at: Date
  quoteIds: string[]
  productName: string | null
  productNameEn: string | null
  people: number
  shippedAt: Date
}

/** What is public of shipped plans, newest first: statements, counts, and quotes while they are published. */
export async function readSaidAndDone(scope: Scope, language: LocaleName): Promise<SaidAndDone> {
  const { timeZone, name, isDemo } = await readShopRow(scope)
  const rows = await listShown(scope)
  const words = await publishedWords(
    scope,
    rows.flatMap(({ quoteIds }) => quoteIds),
  )
  return {
    shop: { id: toPublicId('shop', scope.shopId), name, timeZone, isDemo },
    items: rows.map((row) => {
      const did = wordsIn(row.did, language)
      return {
        id: toPublicId('plan', row.id),
        said: wordsIn(row.said, language).text,
        did: did.text,
        language: did.language,
        productName: (language === 'en' ? row.productNameEn : null) ?? row.productName,
        people: row.people,
        shippedAt: row.shippedAt.toISOString(),
        correctedAt: row.version === 1 ? null : row.at.toISOString(),
        quotes: row.quoteIds.flatMap((id) => words.get(id) ?? []),
      }
    }),
  }
}

async function listShown(scope: Scope): Promise<Shown[]> {
  const found = await sql<Shown>`
    select
      improvement_plan.id, newest.said, newest.did, newest.version, newest.at, newest.quote_ids as "quoteIds",
      product.name as "productName", product.name_en as "productNameEn", shipped_at as "shippedAt",
      (
        select count(distinct coalesce(feedback.customer_id, feedback.id))
        from plan_voice
        join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = plan_voice.feedback_id
        where plan_voice.shop_id = ${scope.shopId}
          and plan_voice.plan_id = improvement_plan.id
          and ${stands(scope)}
      ) as people
    from improvement_plan
    join lateral (
      select said, did, is_public, version, at, quote_ids
      from plan_statement
      where plan_statement.shop_id = ${scope.shopId}
        and plan_statement.plan_id = improvement_plan.id
      order by version desc
      limit 1
    ) as newest on newest.is_public
    left join product on product.shop_id = ${scope.shopId} and product.id = improvement_plan.product_id
    where improvement_plan.shop_id = ${scope.shopId}
      and improvement_plan.state = 'shipped'
    order by shipped_at desc, improvement_plan.id
    limit ${itemsMax}`.execute(scope.db)
  return found.rows
}
