import { sql } from 'kysely'
import { isVerified } from './reviews-json.ts'
import { slot, writeQuestion } from './sql-question.ts'

const shop = sql`${slot('shop', 'uuid')}::uuid`
const since = sql`${slot('since', 'time')}::timestamptz`
const now = sql`${slot('now', 'time')}::timestamptz`

const aDay = sql`interval '24 hours'`

/** How long decisions took, in milliseconds, and how many reviews still wait. */
const timesJson = sql`json_build_object(
  'decided', count(*),
  'within', count(*) filter (where waited <= ${aDay}),
  'medianMs', extract(epoch from percentile_cont(0.5) within group (order by waited)) * 1000,
  'slowMs', extract(epoch from percentile_cont(0.9) within group (order by waited)) * 1000,
  'waiting', (select waiting from still),
  'late', (select late from still)
)`

const isDecided = sql`decision.state in ('published', 'refused')`
const isByPerson = sql`decision.decider_kind = 'person'`

/**
 * From when a review waited for the person who decided: as its place in the work list says; without one from where it
 * was held last, or from its arrival. Null: it waited for nobody.
 */
const waitedSince = sql`coalesce(
  record.since,
  (
    select held.at
    from decision as held
    where held.shop_id = ${shop} and held.feedback_id = decision.feedback_id
      and held.id < decision.id
      and held.state = 'held'
      and not exists (
        select
        from decision as settled
        where settled.shop_id = ${shop} and settled.feedback_id = decision.feedback_id
          and settled.id > held.id and settled.id < decision.id
          and settled.state <> 'held'
      )
    order by held.id
    limit 1
  ),
  (
    select received_at
    from feedback
    where feedback.shop_id = ${shop} and feedback.id = decision.feedback_id
      and not exists (
        select
        from decision as settled
        where settled.shop_id = ${shop} and settled.feedback_id = decision.feedback_id
          and settled.id < decision.id
      )
  )
)`

/**
 * Counts of the public page: where published reviews come from that were written since a moment; how long first
 * decisions took and how long people's, with what still waits; and the newest signed head. Slots `shop`, `since`, `now`.
 */
export const transparencyQuestion = writeQuestion(sql`
  with published as (
    select
      feedback.channel = 'import' as is_imported,
      ${isVerified} as is_verified
    from publication
    join feedback on feedback.shop_id = ${shop} and feedback.id = publication.feedback_id
    where publication.shop_id = ${shop}
      and publication.state = 'published'
      and publication.occurred_at >= ${since}
      and publication.occurred_at <= ${now}
  ), first_decision as (
    select distinct on (decision.feedback_id)
      greatest(decision.at - feedback.received_at, interval '0') as waited
    from decision
    join feedback on feedback.shop_id = ${shop} and feedback.id = decision.feedback_id
    where decision.shop_id = ${shop}
      and ${isDecided}
      and feedback.received_at >= ${since}
      and feedback.received_at <= ${now}
    order by decision.feedback_id, decision.id
  ), persons_decision as (
    select decision.at - ${waitedSince} as waited
    from decision
    left join moderation_record as record on record.shop_id = ${shop}
      and record.feedback_id = decision.feedback_id
      and record.decided_at = decision.at
    where decision.shop_id = ${shop}
      and ${isDecided}
      and ${isByPerson}
      and decision.at >= ${since}
      and decision.at <= ${now}
      and record.undone_at is null
      and record.cause is distinct from 'found'
  )
  select json_build_object(
    'published', (
      select json_build_object(
        'count', count(*),
        'verified', count(*) filter (where is_verified and not is_imported),
        'imported', count(*) filter (where is_imported)
      )
      from published
    ),
    'all', (
      with still as (
        select count(*) as waiting, count(*) filter (where received_at < ${now} - ${aDay}) as late
        from publication
        join feedback on feedback.shop_id = ${shop} and feedback.id = publication.feedback_id
        where publication.shop_id = ${shop}
          and publication.state in ('pending', 'held')
          and feedback.received_at >= ${since}
          and not exists (
            select
            from decision
            where decision.shop_id = ${shop} and decision.feedback_id = publication.feedback_id and ${isDecided}
          )
      )
      select ${timesJson}
      from first_decision
    ),
    'people', (
      with still as (
        select count(*) as waiting, count(*) filter (where since < ${now} - ${aDay}) as late
        from queue_item
        where shop_id = ${shop}
      )
      select ${timesJson}
      from persons_decision
      where waited is not null
    ),
    'head', (
      select json_build_object(
        'size', size,
        'root', encode(root, 'hex'),
        'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'keyId', key_id
      )
      from log_head
      where shop_id = ${shop}
      order by at desc
      limit 1
    )
  )::text as body
  from shop
  where shop_id = ${shop}`)
