import { sql } from 'kysely'
import { isVerified } from './reviews-json.ts'
import { slot, writeQuestion } from './sql-question.ts'

const shop = sql`${slot('shop', 'uuid')}::uuid`
const since = sql`${slot('since', 'time')}::timestamptz`
const now = sql`${slot('now', 'time')}::timestamptz`

/** How long reviews waited for their first decision, in milliseconds. */
const timesJson = sql`json_build_object(
  'decided', count(*),
  'within', count(*) filter (where waited <= interval '24 hours'),
  'medianMs', extract(epoch from percentile_cont(0.5) within group (order by waited)) * 1000,
  'slowMs', extract(epoch from percentile_cont(0.9) within group (order by waited)) * 1000
)`

/**
 * Counts of the public page: where published reviews come from that were written since a moment, how long first
 * decisions took, and the newest signed head. Slots `shop`, `since`, `now`.
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
      greatest(decision.at - feedback.received_at, interval '0') as waited,
      decision.decided_by not in ('Echoloop', 'author') as is_by_person
    from decision
    join feedback on feedback.shop_id = ${shop} and feedback.id = decision.feedback_id
    where decision.shop_id = ${shop}
      and decision.state in ('published', 'refused')
      and feedback.received_at >= ${since}
      and feedback.received_at <= ${now}
    order by decision.feedback_id, decision.id
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
    'late', (
      select count(*)
      from publication
      join feedback on feedback.shop_id = ${shop} and feedback.id = publication.feedback_id
      where publication.shop_id = ${shop}
        and publication.state in ('pending', 'held')
        and feedback.received_at >= ${since}
        and feedback.received_at < ${now} - interval '24 hours'
    ),
    'all', (
      select ${timesJson}
      from first_decision
    ),
    'people', (
      select ${timesJson}
      from first_decision
      where is_by_person
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
