import { describe, expect, test } from 'vitest'
import { readSql, unknownPart } from './read-sql.ts'

describe('tables that are written', () => {
  const cases: Record<string, string[]> = {
    'insert into feedback (shop_id) values ($1) on conflict do update set x = 1': ['feedback'],
    'update feedback f set x = 1 where f.shop_id = $1': ['feedback'],
    'delete from only public.feedback where shop_id = $1': ['feedback'],
    'merge into rollup_day as r using feedback f on r.day = f.day': ['rollup_day'],
    'truncate table feedback': ['feedback'],
    'create table if not exists wish (id uuid)': ['wish'],
    'copy feedback (shop_id, id) from stdin': ['feedback'],
    'copy feedback to stdout': [],
    'select x from feedback for update skip locked': [],
    "select 'delete from feedback' -- insert into feedback": [],
    'with gone as (delete from feedback returning id) insert into reply select id from gone': [
      'feedback',
      'reply',
    ],
    'insert into "reply" (a) select 1': ['reply'],
    [`delete from ${unknownPart} where a = 1`]: [unknownPart],
  }
  for (const [sql, tables] of Object.entries(cases)) {
    test(sql, () => {
      expect(readSql(sql).writes).toEqual(tables)
    })
  }
})

describe('tables that are mentioned', () => {
  const cases: Record<string, string[]> = {
    'select a from feedback f, reply as r join shop using (shop_id)': ['feedback', 'reply', 'shop'],
    'with reply as (select a from feedback) select a from reply': ['feedback'],
    'with recursive tree (a) as (select a from product) select a from tree': ['product'],
    'select a from unnest($1) u left join lateral (select b from batch) x on true': ['batch'],
    'select feedback, reply from shop where a is distinct from reply order by feedback, reply': ['shop'],
  }
  for (const [sql, tables] of Object.entries(cases)) {
    test(sql, () => {
      expect(readSql(sql).tables).toEqual(tables)
    })
  }
})

test('a star takes all columns only as a list, not as a product or a count', () => {
  const stars = ['select * from a', 'select f.*, b from a f', 'insert into a (b) values (1) returning *']
  const fine = ['select count(*) from a', 'select a * b as c from d', "select '*' from a"]
  expect(stars.map((sql) => readSql(sql).hasStar)).toEqual([true, true, true])
  expect(fine.map((sql) => readSql(sql).hasStar)).toEqual([false, false, false])
})

describe('how often the shop is named', () => {
  const cases: Record<string, number> = {
    'select shop_id, count(shop_id) from feedback group by shop_id order by shop_id': 0,
    'select shop_id from feedback where shop_id = $1': 1,
    'select distinct on (shop_id) id from feedback': 0,
    'insert into reply (shop_id, id) select shop_id, id from feedback where id = $1': 1,
    'insert into reply (shop_id) values ($1) on conflict (shop_id) do nothing returning shop_id': 1,
    'select (select a from reply r where r.shop_id = f.shop_id), f.shop_id from feedback f': 2,
    'select a from feedback join reply using (shop_id, id) where (shop_id, id) = ($1, $2)': 2,
    'copy feedback (shop_id, id) from stdin': 1,
  }
  for (const [sql, count] of Object.entries(cases)) {
    test(sql, () => {
      expect(readSql(sql).shopIds).toBe(count)
    })
  }
})
