import type { BenchShop } from './bench-shop.ts'

/**
 * Puts so many open cases with one running clock each into a shop. Due times lie evenly over the next eight hours and
 * warnings two hours before, so that each minute has its usual share of both: one in 480.
 */
export async function fillClocks({ client, shop }: BenchShop, clocks: number): Promise<void> {
  const { shopId } = shop
  await client.query(
    `insert into service_case (shop_id, id, number, title, state, origin, channel, language, urgency, severity, reach,
       customer_value, priority, opened_at, customer_wrote_at, changed_at)
     select $1, gen_random_uuid(), number, 'Case ' || number, 'open', 'rule', 'review', 'en', 1, 1, 1, 1, 1,
       now(), now(), now()
     from generate_series(1, $2::int) as number`,
    [shopId, clocks],
  )
  await client.query(
    `insert into calendar_version (shop_id, id, calendar_id, fingerprint, facts, created_at)
     select shop_id, gen_random_uuid(), service_calendar.id, 'bench', jsonb_build_object(
       'timeZone', time_zone, 'weekly', weekly, 'exceptions', exceptions), now()
     from service_calendar
     where shop_id = $1 and is_default`,
    [shopId],
  )
  await client.query(
    `insert into case_clock (shop_id, id, case_id, kind, round, level_id, calendar_version_id, target_minutes,
       warn_minutes, ladder, started_at, due_at, warn_at, next_check_at)
     select $1, gen_random_uuid(), open_case.id, 'first-reply', 0, level.id, version.id, 480, 360,
       '[{"afterMinutes": 0, "action": "raise-priority", "departmentId": null},
         {"afterMinutes": 120, "action": "tell-lead", "departmentId": null}]',
       due_at - interval '8 hours', due_at, due_at - interval '2 hours',
       case when due_at < now() + interval '2 hours' then due_at else due_at - interval '2 hours' end
     from (
       select id, now() + number * interval '8 hours' / $2::int as due_at
       from service_case
       where shop_id = $1
     ) as open_case,
     (select id from service_level where shop_id = $1 limit 1) as level,
     (select id from calendar_version where shop_id = $1 limit 1) as version`,
    [shopId, clocks],
  )
  await client.query(
    `update case_clock set warned_at = warn_at where shop_id = $1 and next_check_at = due_at`,
    [shopId],
  )
  await client.query('vacuum analyze')
}
