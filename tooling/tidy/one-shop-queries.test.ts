import { expect, test } from 'vitest'
import { fixtureProject, told } from './fixture-project.ts'
import { oneShopQueries } from './one-shop-queries.ts'

const path = 'apps/server/src/modules/feedback/feedback-store.ts'

function check(...lines: string[]): string[] {
  return told(oneShopQueries(fixtureProject({ [path]: lines.join('\n') }))).map((line) =>
    line.slice(path.length + 1),
  )
}

test('statements that name the shop for each table are fine', () => {
  const found = check(
    "db.selectFrom('feedback').select(['id']).where('shopId', '=', scope.shopId)",
    "db.selectFrom('feedback as f').innerJoin('reply as r', (join) => join.onRef('r.shopId', '=', 'f.shopId')).where('f.shopId', '=', shopId)",
    "db.insertInto('feedback').values({ shopId, id })",
    "db.deleteFrom('feedback').where(inShop(scope))",
    "db.selectFrom('shop').select(['id'])",
    `sql\`select id from feedback where shop_id = \${shopId}\``,
    `sql\`select f.id from feedback f join reply r using (shop_id) where f.shop_id = \${shopId}\``,
    "client.query('select id from feedback where shop_id = $1', [shopId])",
    "client.query('select id from shop')",
    "const words = 'select id from feedback'",
  )
  expect(found).toEqual([])
})

test('statements that forget the shop are refused', () => {
  const found = check(
    "db.selectFrom('feedback').select(['id']).where('id', '=', id)",
    "db.selectFrom('feedback as f').innerJoin('reply as r', 'r.id', 'f.id').where('f.shopId', '=', shopId)",
    "db.insertInto('feedback').values({ id })",
    "db.updateTable('feedbackVersion').set({ text })",
    `sql\`select id from feedback where id = \${id} -- shop_id\``,
    `sql\`select f.id from feedback f join reply r on r.id = f.id where f.shop_id = \${shopId}\``,
    "client.query('delete from feedback')",
    "db.selectFrom('feedback').select(['id', 'shopId']).where('id', '=', id).orderBy('shopId')",
    'sql`select shop_id, id from feedback`',
  )
  expect(found).toEqual([
    '1 the query on feedback names the shop 0 times',
    '2 the query on feedback, reply names the shop 1 times',
    '3 the query on feedback names the shop 0 times',
    '4 the query on feedback_version names the shop 0 times',
    '5 SQL on feedback mentions shop_id 0 times',
    '6 SQL on feedback, reply mentions shop_id 1 times',
    '7 SQL on feedback mentions shop_id 0 times',
    '8 the query on feedback names the shop 0 times',
    '9 SQL on feedback mentions shop_id 0 times',
  ])
})

test('a query in steps, rows by name and fragments by name are followed', () => {
  const found = check(
    'function list(db, shopId) {',
    "  let query = db.selectFrom('feedback').select(['id'])",
    "  query = query.where('shopId', '=', shopId)",
    '}',
    `const ofShop = sql\`shop_id = \${shopId}\``,
    `sql\`select id from feedback where \${ofShop}\``,
    'const toRow = (one) => ({ shopId: one.shopId, id: one.id })',
    "db.insertInto('feedback').values(rows.map(toRow))",
  )
  expect(found).toEqual([])
})

test('a query in steps that never names the shop is refused', () => {
  const found = check(
    'function list(db, id) {',
    "  const query = db.selectFrom('feedback').select(['id'])",
    "  return query.where('id', '=', id)",
    '}',
  )
  expect(found).toEqual(['2 the query on feedback names the shop 0 times'])
})

test('a function that the plan names may ask across shops, its neighbour may not', () => {
  const query = "return db.selectFrom('feedback').select(['id'])"
  const found = check(`function countAll(db) { ${query} }`, `function countMore(db) { ${query} }`)
  expect(found).toEqual(['2 the query on feedback names the shop 0 times'])
})
