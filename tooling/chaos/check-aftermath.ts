import type pg from 'pg'
import { numberOf } from '../checks/open-database.ts'
import { recount } from '../checks/recount.ts'
import type { Tally } from '../checks/tally.ts'
import { checkDecisions } from './screening/check-decisions.ts'

/** What must be true of the rows once everything has come to rest. */
export async function checkAftermath(client: pg.Client, tally: Tally): Promise<void> {
  const count = (statement: string) => numberOf(client, statement)
  const zero = async (name: string, statement: string) => {
    const found = await count(statement)
    tally.check(name, found === 0, `${found}`)
  }
  await zero('no voice waits for a stage', 'select count(*) from feedback_work')
  await zero('no voice is set aside', 'select count(*) from feedback_stuck')
  await zero(
    'every voice is analysed',
    `select count(*) from feedback f where not exists (
       select from analysis a where a.shop_id = f.shop_id and a.feedback_id = f.id)`,
  )
  await zero(
    'every analysis belongs to a voice, once',
    `select count(*) from (
       select feedback_id from analysis group by shop_id, feedback_id having count(*) > 1
       union all
       select feedback_id from analysis a where not exists (
         select from feedback f where f.shop_id = a.shop_id and f.id = a.feedback_id)) as wrong`,
  )
  await checkDecisions(client, tally)
  await zero(
    'no voice is there twice',
    `select count(*) from (
       select from feedback group by shop_id, source, external_id having count(*) > 1) as twice`,
  )
  await zero(
    'whoever should be answered waits for an answer, and nobody else',
    `select count(*) from feedback f join analysis a on a.shop_id = f.shop_id and a.feedback_id = f.id
       left join answer_wait w on w.shop_id = f.shop_id and w.feedback_id = f.id
       left join publication p on p.shop_id = f.shop_id and p.feedback_id = f.id
     where (w.feedback_id is not null) <> (p.state is distinct from 'withdrawn' and a.junk = 0 and (
       a.urgency > 0 or a.sentiment = 'negative' or f.kind in ('complaint', 'question', 'message')))`,
  )
  await zero(
    'no job failed for good',
    `select count(*) from pgboss.job where name not like '\\_\\_pgboss%' and (state = 'failed' or name like '%.dead')`,
  )
  for (const { table, keys, sum, wrong, example } of await recount(client))
    tally.check(
      `${table} equals a recount`,
      wrong === 0,
      `${keys} keys, sum ${sum}, wrong ${wrong} ${example}`,
    )
  await checkIndexes(client, tally)
}

/** Every index of the record against its table, by PostgreSQL's own means. */
async function checkIndexes(client: pg.Client, tally: Tally): Promise<void> {
  await client.query('create extension if not exists amcheck')
  const { rows } = await client.query<{ name: string }>(`
    select c.oid::regclass::text as name
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace and c.relam = (select oid from pg_am where amname = 'btree')`)
  const broken: string[] = []
  for (const { name } of rows) {
    try {
      await client.query('select bt_index_check($1::regclass, true)', [name])
    } catch (error) {
      broken.push(`${name}: ${error instanceof Error ? error.message : error}`)
    }
  }
  tally.check(`${rows.length} indexes agree with their tables`, broken.length === 0, broken.join('; '))
}
