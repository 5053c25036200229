import { type CaseItem, caseFilter, caseOrders, endpoints, pageQuery, toPublicId } from '@echoloop/contract'
import { z } from 'zod'
import { decodeCaseCursor } from '../../apps/server/src/modules/cases/case-cursor.ts'
import { listCaseRows } from '../../apps/server/src/modules/cases/case-queries.ts'
import { presentCase } from '../../apps/server/src/modules/cases/present-case.ts'
import { type Database, openDatabase } from '../../apps/server/src/platform/database/database.ts'
import { addressOf } from '../checks/open-database.ts'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { compareList } from './compare-list.ts'
import type { BenchOrder } from './figure.ts'
import { type FilledCases, fillCases } from './fill-cases.ts'

const pageSize = 50
const listQuery = caseFilter.extend(pageQuery.shape).extend({ order: z.enum(caseOrders).default('priority') })

type View = {
  name: string
  query: string
  /** The same rows as somebody would ask the database for them by hand, without policies or transaction. */
  where: string
  order: string
}

/**
 * The list of open cases, each view: as the use case gives it in a transaction under its policies, and over HTTP with
 * sign-in by key, against its plain SQL. One process asks all three in turn.
 */
export async function benchCases(order: BenchOrder): Promise<void> {
  await withBenchShop({ role: 'api', nodeArguments: order.nodeArguments }, async (bench) => {
    const me = await keyIdOf(bench)
    const filled = await fillCases(bench.client, { shopId: bench.shop.shopId, me, open: order.rows })
    const database = openDatabase(
      { kind: 'socket', ...(await addressOf(bench.dataFolder)) },
      2,
      () => undefined,
    )
    try {
      for (const view of viewsOf(filled, await deepCursor(bench)))
        await compare(order, { bench, database, me, view })
    } finally {
      await database.close()
    }
  })
}

/** A key has cases of its own as a member has, so that the personal views can be asked without a browser. */
async function keyIdOf({ client, shop }: BenchShop): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select id from api_key where shop_id = $1 and revoked_at is null order by last_used_at desc nulls last limit 1',
    [shop.shopId],
  )
  return rows[0]?.id ?? ''
}

function viewsOf({ departmentId, me }: FilledCases, deep: { query: string; where: string }): View[] {
  const byPriority = 'priority desc, id desc'
  const byDue = `coalesce(due_at, 'infinity'), id`
  const department = toPublicId('department', departmentId)
  const soon = `is_open and coalesce(due_at, 'infinity') <= now() + interval '2 hours'`
  return [
    { name: 'all', query: 'view=all', where: 'is_open', order: byPriority },
    { name: 'all, newest first', query: 'order=newest', where: 'is_open', order: 'opened_at desc, id desc' },
    { name: 'all, page 100', ...deep, order: byPriority },
    { name: 'mine', query: 'view=mine', where: `is_open and assignee_id = '${me}'`, order: byPriority },
    {
      name: 'team',
      query: 'view=team',
      where: `is_open and department_id = '${departmentId}'`,
      order: byPriority,
    },
    { name: 'breaching soon', query: 'view=soon&order=due', where: soon, order: byDue },
    {
      name: 'unassigned',
      query: 'view=unassigned',
      where: 'is_open and assignee_id is null',
      order: byPriority,
    },
    {
      name: 'of a department',
      query: `departmentId=${department}`,
      where: `is_open and department_id = '${departmentId}'`,
      order: byPriority,
    },
    {
      name: 'a column of the board',
      query: 'state=waiting-customer&order=newest',
      where: `state = 'waiting-customer'`,
      order: 'opened_at desc, id desc',
    },
  ]
}

/** Page 100 as a person reaches it, by cursor, and the place in the order where it begins. */
async function deepCursor({ shop }: BenchShop): Promise<{ query: string; where: string }> {
  let cursor: string | undefined
  for (let page = 1; page < 100; page++) {
    const list = await shop.client.call(endpoints.listCases, { query: { cursor, limit: pageSize } })
    cursor = list.nextCursor ?? undefined
  }
  const [, key = '', id = ''] = Buffer.from(cursor ?? '', 'base64url')
    .toString()
    .split('|')
  return {
    query: `cursor=${cursor}`,
    where: `is_open and (priority, id) < (${Number(key)}::real, '${id}'::uuid)`,
  }
}

type Aim = { bench: BenchShop; database: Database; me: string; view: View }

async function compare(order: BenchOrder, aim: Aim): Promise<void> {
  const { bench, view } = aim
  const statement = plainStatement(bench.shop.shopId, view)
  const address = `${bench.url}/v1/cases?${view.query}&limit=${pageSize}`
  const headers = { authorization: `Bearer ${bench.shop.key}` }
  await compareList(order, {
    bench: 'cases',
    view: view.name,
    note: `${order.rows} open cases`,
    pageSize,
    questions: {
      ask: async () => {
        const reply: { items: CaseItem[] } = JSON.parse(await (await fetch(address, { headers })).text())
        return reply.items.map(({ number }) => String(number))
      },
      askInside: () => listInside(aim),
      askPlainly: async () => {
        const { rows } = await bench.client.query<{ number: number }>(statement)
        return rows.slice(0, pageSize).map(({ number }) => String(number))
      },
    },
  })
}

/** The use case as the server runs it: its own transaction, role and shapes, without HTTP and sign-in. */
async function listInside({ bench, database, me, view }: Aim): Promise<string[]> {
  const query = Object.fromEntries(new URLSearchParams(`${view.query}&limit=${pageSize}`))
  const { cursor, limit, order, ...filter } = listQuery.parse(query)
  const rows = await database.inShop(bench.shop.shopId, (db, now) => {
    const scope = {
      shopId: bench.shop.shopId,
      db,
      now,
      actor: { kind: 'key' as const, id: me, name: 'bench' },
    }
    return listCaseRows(scope, { filter, order, after: decodeCaseCursor(order, cursor), limit: limit + 1 })
  })
  const items = rows.slice(0, limit).map((row) => presentCase(row, 'en'))
  const answer: { items: CaseItem[] } = JSON.parse(JSON.stringify({ items }))
  return answer.items.map(({ number }) => String(number))
}

/** What the list shows, without its policies, transaction, shapes and HTTP. */
function plainStatement(shopId: string, { where, order }: View): string {
  const named = (column: string, table: string, id: string) =>
    `(select ${column} from ${table} where ${table}.shop_id = service_case.shop_id and ${table}.id = ${id})`
  return `
    select id, number, title, state, origin, channel, language, priority, priority_by_hand, urgency, severity, reach,
      customer_value, priority_reasons, topic, tier, department_id, assignee_id, customer_id, product_id, order_id,
      ${named('name', 'department', 'department_id')} as department_name,
      ${named('name', 'member', 'assignee_id')} as assignee_name,
      ${named('display_name', 'customer', 'customer_id')} as customer_name,
      ${named('name', 'product', 'product_id')} as product_name,
      ${named('shop_order.number', 'shop_order', 'order_id')} as order_number,
      voices, opened_at, customer_wrote_at, first_replied_at, last_replied_at, due_at, resolved_at, closed_at,
      reopened_times, changed_at, version
    from service_case
    where shop_id = '${shopId}' and merged_into is null and ${where}
    order by ${order}
    limit ${pageSize + 1}`
}
