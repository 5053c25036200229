import { endpoints } from '@echoloop/contract'
import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from './start-api.ts'

/** Tables of the server itself, which belong to no shop. */
const localTables = [
  'person',
  'personal_data_table',
  'schema_migration',
  'shop_with_work',
  'sign_in_account',
  'sign_in_session',
  'sign_in_verification',
  'witnessed_head',
  'witnessed_key',
]

let api: TestApi
let mine: TestShop
let other: TestShop

beforeAll(async () => {
  api = await startApi()
  mine = await api.newShop()
  other = await api.newShop()
  const record = {
    kind: 'review',
    source: 's',
    externalId: '1',
    occurredAt: '2026-01-05T00:00:00Z',
    text: '手机 13800138000',
    rating: 1,
    author: { externalId: 'a', email: 'a@example.com' },
  }
  await mine.client.call(endpoints.acceptFeedback, { body: { records: [record] } })
  await api.startWorker()
  await api.settled(mine)
})
afterAll(() => api.stop())

type Table = {
  name: string
  hasShop: boolean
  isForced: boolean
  policies: number
  isRegistered: boolean
  appOwns: boolean
  shopLeads: boolean
}

async function tables(): Promise<Table[]> {
  const found = await api.app.platform.database.pool.query<Table>(`
    select
      relname as name,
      exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'shop_id' and not attisdropped) as "hasShop",
      relrowsecurity and relforcerowsecurity as "isForced",
      (select count(*) from pg_policy where polrelid = pg_class.oid) as policies,
      exists (select from personal_data_table where table_name = relname) as "isRegistered",
      pg_get_userbyid(relowner) = 'echoloop_app' as "appOwns",
      coalesce((
        select attname = 'shop_id'
        from pg_index
        join pg_attribute on attrelid = pg_class.oid and attnum = indkey[0]
        where indrelid = pg_class.oid and indisprimary
      ), false) as "shopLeads"
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    order by relname`)
  return found.rows
}

/** What is wrong with the tables; empty when nothing is. */
function faults(list: Table[]): string[] {
  return list.flatMap((table) => {
    const isLocal = localTables.includes(table.name)
    const wrong: string[] = []
    if (!table.isRegistered) wrong.push(`${table.name}: not in personal_data_table`)
    if (table.appOwns) wrong.push(`${table.name}: owned by the bound role`)
    if (isLocal) return wrong
    if (!table.hasShop) wrong.push(`${table.name}: neither a shop's nor a local table`)
    if (!table.isForced) wrong.push(`${table.name}: row-level security is not forced`)
    if (table.policies === 0) wrong.push(`${table.name}: no policy`)
    if (!table.shopLeads) wrong.push(`${table.name}: shop_id does not lead the primary key`)
    return wrong
  })
}

describe('every table', () => {
  test('has its shop, forced row-level security, a policy, and an entry in the registry of personal data', async () => {
    const list = await tables()
    expect(list.length).toBeGreaterThan(35)
    expect(faults(list)).toEqual([])
  })

  test('that lacks them is found', async () => {
    const { pool } = api.app.platform.database
    await pool.query('create table forgotten (shop_id uuid, id uuid, text text)')
    const found = faults(await tables())
    await pool.query('drop table forgotten')
    expect(found).toHaveLength(4)
  })

  test('shows another shop no row, and refuses to be read without a shop', async () => {
    const { database } = api.app.platform
    for (const { name, hasShop } of await tables()) {
      if (!hasShop || localTables.includes(name)) continue
      const statement = `select count(*)::int as count from ${name} where shop_id = '${mine.shopId}'`
      const seen = await database.inShop(other.shopId, (db) => db.executeQuery(raw(statement)))
      expect({ name, count: seen.rows[0]?.count }).toEqual({ name, count: 0 })
      if (name === 'member') continue
      await expect(
        database.unscoped((db) => db.executeQuery(raw(statement))),
        name,
      ).rejects.toThrow(/app\.shop|uuid/)
    }
  })

  test('refuses a row of another shop', async () => {
    const { database } = api.app.platform
    const insert = `insert into saved_view (shop_id, id, member_id, name, query, is_shared, created_at)
      select '${mine.shopId}', gen_random_uuid(), gen_random_uuid(), 'x', '', false, now()`
    await expect(database.inShop(other.shopId, (db) => db.executeQuery(raw(insert)))).rejects.toMatchObject({
      code: '42501',
    })
    const steal = `update feedback set shop_id = '${other.shopId}' where shop_id = '${mine.shopId}'`
    const stolen = await database.inShop(other.shopId, (db) => db.executeQuery(raw(steal)))
    expect(stolen.numAffectedRows).toBe(0n)
  })

  test('of decisions and of the audit log takes no change and no deletion from the application', async () => {
    const { database } = api.app.platform
    for (const statement of [
      'update decision set code = null',
      'delete from decision',
      'update audit_entry set actor = actor',
      'delete from audit_entry',
    ]) {
      await expect(
        database.inShop(mine.shopId, (db) => db.executeQuery(raw(statement))),
      ).rejects.toMatchObject({ code: '42501' })
    }
  })
})

function raw(statement: string): CompiledQuery<{ count: number }> {
  return CompiledQuery.raw(statement)
}
