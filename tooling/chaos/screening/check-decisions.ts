import type pg from 'pg'
import { numberOf } from '../../checks/open-database.ts'
import type { Tally } from '../../checks/tally.ts'

/** What was told to the log, whether it has its position already or still waits for it. */
const told = `
  select shop_id, id, subject_id, body::json->>'kind' as kind from log_entry
  union all
  select shop_id, id, subject_id, body::json->>'kind' from log_waiting`

/** What must be true of decisions, verdicts and the log once everything has come to rest. */
export async function checkDecisions(client: pg.Client, tally: Tally): Promise<void> {
  const zero = async (name: string, statement: string) => {
    const found = await numberOf(client, statement)
    tally.check(name, found === 0, `${found}`)
  }
  await zero(
    'every review has its decision',
    `select count(*) from feedback f where kind = 'review' and not exists (
       select from publication p where p.shop_id = f.shop_id and p.feedback_id = f.id and p.state <> 'pending')`,
  )
  await zero(
    'every review stands where its last decision put it',
    `select count(*) from publication p where p.state <> (
       select state from decision d where d.shop_id = p.shop_id and d.feedback_id = p.feedback_id
       order by d.id desc limit 1)`,
  )
  await zero(
    'nothing is public without an order',
    `select count(*) from feedback f join publication p on p.shop_id = f.shop_id and p.feedback_id = f.id
     where p.state = 'published' and f.order_id is null`,
  )
  await zero(
    'every review has a verdict and is remembered once',
    `select count(*) from publication p
     where not exists (
         select from screening_verdict v where v.shop_id = p.shop_id and v.feedback_id = p.feedback_id)
       or 1 <> (select count(*) from screening_trace t where t.shop_id = p.shop_id and t.feedback_id = p.feedback_id)`,
  )
  await checkLog(client, zero)
}

type Zero = (name: string, statement: string) => Promise<void>

async function checkLog(client: pg.Client, zero: Zero): Promise<void> {
  await client.query(`create temporary table told as ${told}`)
  await client.query('create index on told (shop_id, subject_id)')
  await zero(
    'every decision has its log entry, and no entry is without one',
    `select count(*) from (select shop_id, feedback_id from publication) as p
     where (select count(*) from decision d where d.shop_id = p.shop_id and d.feedback_id = p.feedback_id)
       <> (select count(*) from told t where t.shop_id = p.shop_id and t.subject_id = p.feedback_id
           and kind in ('published', 'held', 'refused', 'removed', 'withdrawn', 'restored'))`,
  )
  await zero(
    'every review was received once',
    `select count(*) from publication p where 1 <> (
       select count(*) from told t where t.shop_id = p.shop_id and t.subject_id = p.feedback_id and kind = 'received')`,
  )
  await zero(
    'no entry is there twice',
    'select count(*) from (select from told group by shop_id, id having count(*) > 1) as twice',
  )
  await zero(
    'the log has no gap',
    `select count(*) from (
       select max(position) + 1 - count(*) as gap from log_entry group by shop_id) as gaps where gap <> 0`,
  )
}
