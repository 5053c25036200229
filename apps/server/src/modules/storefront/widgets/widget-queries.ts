import { sql } from 'kysely'
import type { Platform } from '../../../platform/scope.ts'
import { certificatesJson, newestAttestationJson } from '../proofs-json.ts'
import { questionsJson } from '../questions-json.ts'
import { readJson } from '../read-json.ts'
import { slot, writeQuestion } from '../sql-question.ts'
import type { ProductKey } from '../storefront-queries.ts'

type Asked = Pick<Platform, 'database'>

const shop = sql`${slot('shop', 'uuid')}::uuid`
const product = sql`${slot('product', 'uuid')}::uuid`

const shopJson = sql`(
  select json_build_object('name', shop.name, 'timeZone', time_zone, 'isDemo', is_demo)
  from shop
  where shop_id = ${shop}
)`

const fromProduct = sql`
  from product
  where shop_id = ${shop}
    and id = ${product}`

/** The shop and the name of one of its products, as JSON text; null when there is no such product. */
export function readNamedProduct(platform: Asked, key: ProductKey): Promise<string | null> {
  return readJson(platform, namedProduct, key)
}

/** The shop with a product's published questions, as JSON text; null when there is no such product. */
export function readShopQuestions(platform: Asked, key: ProductKey): Promise<string | null> {
  return readJson(platform, shopQuestions, key)
}

/** The shop with a product's certificates and the newest audit, as JSON text; null when there is no such product. */
export function readProofs(platform: Asked, key: ProductKey): Promise<string | null> {
  return readJson(platform, proofs, key)
}

const namedProduct = writeQuestion(sql`
  select json_build_object('shop', ${shopJson}, 'name', name, 'nameEn', name_en)::text as body ${fromProduct}`)

const shopQuestions = writeQuestion(sql`
  select json_build_object('shop', ${shopJson}, 'items', (${questionsJson}))::text as body ${fromProduct}`)

const proofs = writeQuestion(sql`
  select json_build_object(
    'shop', ${shopJson}, 'certificates', (${certificatesJson}), 'attestation', (${newestAttestationJson})
  )::text as body ${fromProduct}`)
