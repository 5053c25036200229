import {
  endpoints,
  moderationFilter,
  moderationOrders,
  pageQuery,
  toPublicId,
  toUuid,
} from '@echoloop/contract'
import { z } from 'zod'
import { presentQueueItem } from '../../apps/server/src/modules/screening/queue/present-queue-item.ts'
import { decodeQueueCursor } from '../../apps/server/src/modules/screening/queue/queue-cursor.ts'
import { listQueueRows } from '../../apps/server/src/modules/screening/queue/queue-queries.ts'
import { type Database, openDatabase } from '../../apps/server/src/platform/database/database.ts'
import { addressOf } from '../checks/open-database.ts'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { compareList } from './compare-list.ts'
import type { BenchOrder } from './figure.ts'
import { fillQueue } from './fill-queue.ts'

const pageSize = 50
const targetHours = 24
const listQuery = moderationFilter
  .extend(pageQuery.shape)
  .extend({ order: z.enum(moderationOrders).default('risk') })

type View = {
  name: string
  query: string
  /** The same rows as somebody would ask the database for them by hand, without policies or transaction. */
  where: string
  order: string
}

/**
 * The moderators' work list, each part of it: as the use case gives it in a transaction under its policies, and over
 * HTTP with sign-in by key, against its plain SQL. One process asks all three in turn.
 */
export async function benchQueue(order: BenchOrder): Promise<void> {
  await withBenchShop({ role: 'api', nodeArguments: order.nodeArguments }, async (bench) => {
    const me = await keyIdOf(bench)
    const productId = await fillQueue(bench.client, { shopId: bench.shop.shopId, me, waiting: order.rows })
    const database = openDatabase(
      { kind: 'socket', ...(await addressOf(bench.dataFolder)) },
      2,
      () => undefined,
    )
    try {
      for (const view of viewsOf({ me, productId }, await deepCursor(bench)))
        await compare(order, { bench, database, me, view })
    } finally {
      await database.close()
    }
  })
}

/** A key has claims of its own as a member has, so that the personal part can be asked without a browser. */
async function keyIdOf({ client, shop }: BenchShop): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select id from api_key where shop_id = $1 and revoked_at is null order by last_used_at desc nulls last limit 1',
    [shop.shopId],
  )
  return rows[0]?.id ?? ''
}

type Filled = { me: string; productId: string }

const byRisk = 'risk desc, feedback_id desc'

function viewsOf({ me, productId }: Filled, deep: Pick<View, 'query' | 'where'>): View[] {
  const claimed = (whose: string) =>
    `exists (select from review_claim as claim where claim.shop_id = queue_item.shop_id
      and claim.feedback_id = queue_item.feedback_id and until > now() and ${whose})`
  return [
    { name: 'all', query: 'view=all', where: 'true', order: byRisk },
    { name: 'all, page 100', ...deep, order: byRisk },
    { name: 'longest waiting', query: 'order=oldest', where: 'true', order: 'since, feedback_id' },
    {
      name: 'overdue',
      query: 'view=overdue',
      where: `since < now() - interval '${targetHours} hours'`,
      order: byRisk,
    },
    { name: 'appeals', query: 'view=appeals', where: `'appeal' = any(causes)`, order: byRisk },
    { name: 'flagged', query: 'view=flagged', where: `'flag' = any(causes)`, order: byRisk },
    { name: 'second opinions', query: 'view=opinions', where: `'opinion' = any(causes)`, order: byRisk },
    { name: 'mine', query: 'view=mine', where: claimed(`member_id = '${me}'`), order: byRisk },
    { name: 'with nobody', query: 'view=unassigned', where: `not ${claimed('true')}`, order: byRisk },
    {
      name: 'of a product',
      query: `productId=${toPublicId('product', productId)}`,
      where: `queue_item.product_id = '${productId}'`,
      order: byRisk,
    },
    { name: 'a usual reason', query: 'code=burst', where: `codes @> array['burst']`, order: byRisk },
    { name: 'a rare reason', query: 'code=extortion', where: `codes @> array['extortion']`, order: byRisk },
  ]
}

/** Page 100 as a person reaches it, by cursor, and the place in the order where it begins. */
async function deepCursor({ shop }: BenchShop): Promise<Pick<View, 'query' | 'where'>> {
  let cursor: string | undefined
  for (let page = 1; page < 100; page++) {
    const list = await shop.client.call(endpoints.listQueue, { query: { cursor, limit: pageSize } })
    cursor = list.nextCursor ?? undefined
  }
  const last = decodeQueueCursor('risk', cursor)
  return {
    query: `cursor=${cursor}`,
    where: `(risk, feedback_id) < (${Number(last?.key)}::real, '${last?.id}'::uuid)`,
  }
}

type Aim = { bench: BenchShop; database: Database; me: string; view: View }

async function compare(order: BenchOrder, aim: Aim): Promise<void> {
  const { bench, view } = aim
  const statement = plainStatement(bench.shop.shopId, view)
  const address = `${bench.url}/v1/moderation/queue?${view.query}&limit=${pageSize}`
  const headers = { authorization: `Bearer ${bench.shop.key}` }
  await compareList(order, {
    bench: 'queue',
    view: view.name,
    note: `${order.rows} waiting reviews, as many decided`,
    pageSize,
    questions: {
      ask: async () => idsOf(await (await fetch(address, { headers })).text()),
      askInside: () => listInside(aim),
      askPlainly: async () => {
        const { rows } = await bench.client.query<{ id: string }>(statement)
        return rows.slice(0, pageSize).map(({ id }) => id)
      },
    },
  })
}

/** The use case as the server runs it: its own transaction, role and shapes, without HTTP and sign-in. */
async function listInside({ bench, database, me, view }: Aim): Promise<string[]> {
  const query = Object.fromEntries(new URLSearchParams(`${view.query}&limit=${pageSize}`))
  const { cursor, limit, order, ...filter } = listQuery.parse(query)
  const { shopId } = bench.shop
  const items = await database.inShop(shopId, async (db, now) => {
    const scope = { shopId, db, now, actor: { kind: 'key' as const, id: me, name: 'bench' } }
    const after = decodeQueueCursor(order, cursor)
    const rows = await listQueueRows(scope, { filter, targetHours, order, after, limit: limit + 1 })
    return rows.slice(0, limit).map((row) => presentQueueItem(row, { now, me, targetHours, locale: 'en' }))
  })
  return idsOf(JSON.stringify({ items }))
}

function idsOf(answer: string): string[] {
  const { items }: { items: { id: string }[] } = JSON.parse(answer)
  return items.flatMap(({ id }) => toUuid('feedback', id) ?? [])
}

/** What the list shows, without its policies, transaction, shapes and HTTP. */
function plainStatement(shopId: string, { where, order }: View): string {
  const named = (column: string, table: string, id: string) =>
    `(select ${column} from ${table} where ${table}.shop_id = queue_item.shop_id and ${table}.id = ${id})`
  return `
    select feedback.id, title, left(text, 400) as text, language, queue_item.product_id, order_id,
      ${named('name', 'product', 'queue_item.product_id')} as product_name,
      ${named('name_en', 'product', 'queue_item.product_id')} as product_name_en,
      ${named('display_name', 'customer', 'feedback.customer_id')} as author_name,
      (
        select name
        from review_claim as held
        where held.shop_id = queue_item.shop_id and held.feedback_id = queue_item.feedback_id and until > now()
      ) as claimed_by,
      (
        select opinion.state
        from second_opinion as opinion
        where opinion.shop_id = queue_item.shop_id and opinion.feedback_id = queue_item.feedback_id
          and opinion.state in ('open', 'disagreed')
      ) as opinion,
      causes, codes, score, evidence, reach, risk, flags, since, queue_item.changed_at
    from queue_item
    join feedback on feedback.shop_id = queue_item.shop_id and feedback.id = queue_item.feedback_id
    where queue_item.shop_id = '${shopId}' and ${where}
    order by ${order}
    limit ${pageSize + 1}`
}
