import type pg from 'pg'
import { numberOf } from '../../checks/open-database.ts'
import type { Tally } from '../../checks/tally.ts'

/** What was told to the log, in its order; what waits for its position comes after all that has one. */
const told = `
  select
    shop_id, id, subject_id, body::json->>'kind' as kind, (body::json->>'edition')::int as edition,
    row_number() over (partition by shop_id order by is_waiting, place) as place
  from (
    select shop_id, id, subject_id, body, position as place, false as is_waiting from log_entry
    union all
    select shop_id, id, subject_id, body, arrival, true from log_waiting
  ) as entry`

/** What the log must call each decision of the history, by where the review stood before. */
const decided = `
  select
    shop_id, feedback_id, row_number() over history as turn,
    case
      when state in ('refused', 'withdrawn') then state
      when state = 'published' and before = 'withdrawn' then 'restored'
      when state = 'published' then 'published'
      when before = 'published' then 'removed'
      else 'held'
    end as kind
  from (
    select shop_id, feedback_id, id, state,
      lag(state) over (partition by shop_id, feedback_id order by id) as before
    from decision
  ) as step
  window history as (partition by shop_id, feedback_id order by id)`

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
  await client.query(`create temporary table decided as ${decided}`)
  await zero(
    'each decision has one log entry of its kind, in the order of the history, and no entry is without one',
    `select count(*)
     from decided
     full join (
       select shop_id, subject_id, kind, row_number() over (partition by shop_id, subject_id order by place) as turn
       from told
       where kind in ('published', 'held', 'refused', 'removed', 'withdrawn', 'restored')
     ) as entry
       on entry.shop_id = decided.shop_id and entry.subject_id = decided.feedback_id and entry.turn = decided.turn
     where entry.kind is distinct from decided.kind`,
  )
  await zero(
    'every review was received once, and before anything was decided about it',
    `select count(*) from (select shop_id, feedback_id from publication) as p
     where array['received'] <> array(
         select kind from told t where t.shop_id = p.shop_id and t.subject_id = p.feedback_id
         and place <= (select min(place) from told t where t.shop_id = p.shop_id and t.subject_id = p.feedback_id))
       or 1 <> (
         select count(*) from told t
         where t.shop_id = p.shop_id and t.subject_id = p.feedback_id and kind = 'received')`,
  )
  await zero(
    'every change of words has one entry, after the words before',
    `select count(*) from feedback f
     where kind = 'review' and array(select generate_series(2, f.version)) <> array(
       select edition from told t
       where t.shop_id = f.shop_id and t.subject_id = f.id and t.kind = 'edited' order by place)`,
  )
  await zero(
    'no entry is there twice',
    'select count(*) from (select from told group by shop_id, id having count(*) > 1) as twice',
  )
  await zero(
    'the positions of the log have no gap',
    `select count(*) from (
       select position, row_number() over (partition by shop_id order by position) - 1 as place from log_entry
     ) as entry where position <> place`,
  )
  await zero(
    'the log is as long as its tree says',
    `select count(*) from log_tree t
     where size <> (select count(*) from log_entry e where e.shop_id = t.shop_id)`,
  )
}
