import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './connector-tables.ts'
import { emptyOrder, emptyProduct, type OrderPicture, type ProductPicture } from './picture.ts'

type Facts = {
  externalId: string
  targetId: string | null
  putHash: Buffer | null
  putVersion: Date | null
  dueAt: Date | null
  ask: 'refunds' | 'truth' | null
  askAfter: Date | null
}

export type OrderItem = Facts & { kind: 'order'; picture: OrderPicture }
export type ProductItem = Facts & { kind: 'product'; picture: ProductPicture }

function fresh(externalId: string): Facts {
  return {
    externalId,
    targetId: null,
    putHash: null,
    putVersion: null,
    dueAt: null,
    ask: null,
    askAfter: null,
  }
}

/** Orders by the store's ids; those never heard of come empty. */
export async function loadOrders(
  scope: Scope,
  connectorId: string,
  ids: string[],
): Promise<Map<string, OrderItem>> {
  const rows = await loadRows<OrderPicture>(scope, { connectorId, kind: 'order', ids })
  const known = new Map(rows.map((row) => [row.externalId, row]))
  return new Map(
    ids.map((id) => [id, { ...(known.get(id) ?? { ...fresh(id), picture: emptyOrder() }), kind: 'order' }]),
  )
}

/** Products by the store's ids; those never heard of come empty. */
export async function loadProducts(
  scope: Scope,
  connectorId: string,
  ids: string[],
): Promise<Map<string, ProductItem>> {
  const rows = await loadRows<ProductPicture>(scope, { connectorId, kind: 'product', ids })
  const known = new Map(rows.map((row) => [row.externalId, row]))
  return new Map(
    ids.map((id) => [
      id,
      { ...(known.get(id) ?? { ...fresh(id), picture: emptyProduct() }), kind: 'product' },
    ]),
  )
}

type Wanted = { connectorId: string; kind: 'order' | 'product'; ids: string[] }

async function loadRows<P>(scope: Scope, wanted: Wanted): Promise<(Facts & { picture: P })[]> {
  const found = await sql<Facts & { picture: P }>`
    select
      external_id as "externalId",
      picture,
      target_id as "targetId",
      put_hash as "putHash",
      put_version as "putVersion",
      due_at as "dueAt",
      ask,
      ask_after as "askAfter"
    from connector_item
    where shop_id = ${scope.shopId}
      and connector_id = ${wanted.connectorId}
      and kind = ${wanted.kind}
      and external_id = any(${wanted.ids}::text[])`.execute(scope.db)
  return found.rows
}

/** Writes items in one statement. The caller holds the connector, so that nobody else joins meanwhile. */
export async function saveItems(
  scope: Scope,
  connectorId: string,
  items: (OrderItem | ProductItem)[],
): Promise<void> {
  if (items.length === 0) return
  const rows = items.map((item) => ({
    kind: item.kind,
    external_id: item.externalId,
    picture: item.picture,
    target_id: item.targetId,
    put_hash: item.putHash && `\\x${item.putHash.toString('hex')}`,
    put_version: item.putVersion,
    due_at: item.dueAt,
    ask: item.ask,
    ask_after: item.askAfter,
  }))
  await sql`
    insert into connector_item
      (shop_id, connector_id, kind, external_id, picture, target_id, put_hash, put_version, due_at, ask, ask_after)
    select
      ${scope.shopId}, ${connectorId}, kind, external_id, picture, target_id, put_hash, put_version, due_at, ask,
      ask_after
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (
      kind text, external_id text, picture jsonb, target_id uuid, put_hash bytea, put_version timestamptz,
      due_at timestamptz, ask text, ask_after timestamptz
    )
    on conflict (shop_id, connector_id, kind, external_id) do update
    set
      picture = excluded.picture,
      target_id = excluded.target_id,
      put_hash = excluded.put_hash,
      put_version = excluded.put_version,
      due_at = excluded.due_at,
      ask = excluded.ask,
      ask_after = excluded.ask_after`.execute(scope.db)
}

/** Those of the given products or orders of ours that another store of this shop brought. */
export async function ownedElsewhere(
  scope: Scope,
  connectorId: string,
  targetIds: string[],
): Promise<Set<string>> {
  if (targetIds.length === 0) return new Set()
  const rows = await scope.db
    .selectFrom('connectorItem')
    .select('targetId')
    .where('shopId', '=', scope.shopId)
    .where('connectorId', '<>', connectorId)
    .where('targetId', 'in', targetIds)
    .execute()
  return new Set(rows.flatMap(({ targetId }) => (targetId ? [targetId] : [])))
}

/** Orders whose goods count as delivered by now. */
export async function dueOrders(scope: Scope, connectorId: string, limit: number): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('connectorItem')
    .select('externalId')
    .where('shopId', '=', scope.shopId)
    .where('connectorId', '=', connectorId)
    .where('kind', '=', 'order')
    .where('dueAt', '<=', scope.now)
    .orderBy('dueAt')
    .limit(limit)
    .execute()
  return rows.map(({ externalId }) => externalId)
}

/** `askAfter` moves when something new is heard of the thing: an answer from before it is no answer. */
export type Question = {
  kind: 'order' | 'product'
  externalId: string
  ask: 'refunds' | 'truth'
  askAfter: Date | null
}

/** What the store must be asked now. */
export async function openQuestions(scope: Scope, connectorId: string, limit: number): Promise<Question[]> {
  const rows = await scope.db
    .selectFrom('connectorItem')
    .select(['kind', 'externalId', 'ask', 'askAfter'])
    .where('shopId', '=', scope.shopId)
    .where('connectorId', '=', connectorId)
    .where('ask', 'is not', null)
    .where('askAfter', '<=', scope.now)
    .orderBy('askAfter')
    .limit(limit)
    .execute()
  return rows.flatMap(({ ask, ...row }) => (ask ? [{ ...row, ask }] : []))
}

/** Asks again later what could not be answered. */
export async function postponeQuestions(
  scope: Scope,
  { connectorId, questions, until }: { connectorId: string; questions: Question[]; until: Date },
): Promise<void> {
  await sql`
    update connector_item
    set ask_after = ${until}
    from unnest(
      ${questions.map(({ kind }) => kind)}::text[],
      ${questions.map(({ externalId }) => externalId)}::text[],
      ${questions.map(({ ask }) => ask)}::text[]
    ) as question (kind, external_id, ask)
    where connector_item.shop_id = ${scope.shopId}
      and connector_item.connector_id = ${connectorId}
      and connector_item.kind = question.kind
      and connector_item.external_id = question.external_id
      and connector_item.ask = question.ask`.execute(scope.db)
}

/** Looks at orders again later that could not be told to the catalogue. */
export async function postponeOrders(
  scope: Scope,
  orders: { connectorId: string; ids: string[]; until: Date },
): Promise<void> {
  await scope.db
    .updateTable('connectorItem')
    .set({ dueAt: orders.until })
    .where('shopId', '=', scope.shopId)
    .where('connectorId', '=', orders.connectorId)
    .where('kind', '=', 'order')
    .where('externalId', 'in', orders.ids)
    .execute()
}

/** Has orders looked at again whose goods are not known to have arrived. */
export async function markAllDue(scope: Scope, connectorId: string): Promise<void> {
  await scope.db
    .updateTable('connectorItem')
    .set({ dueAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('connectorId', '=', connectorId)
    .where('kind', '=', 'order')
    .execute()
}
