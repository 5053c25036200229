/** Closed cases of one shop over the year 2025: $1 shop, $2 how many. */
export const closedCases = `
  insert into service_case (
    shop_id, id, number, title, state, origin, channel, language, assignee_id, topic, tier,
    urgency, severity, reach, customer_value, priority, opened_at, first_replied_at, customer_wrote_at,
    resolved_at, closed_at, changed_at
  )
  select
    $1::uuid, gen_random_uuid(), n, 'case ' || n, 'closed', 'rule', (array['api', 'import', 'link'])[1 + n % 3], 'zh-Hans',
    ('00000000-0000-7000-8000-' || lpad((n % 20)::text, 12, '0'))::uuid,
    (array[
      'product.quality', 'product.performance', 'product.fit', 'product.material', 'logistics.speed',
      'logistics.packaging', 'logistics.accuracy', 'service.attitude', 'service.returns', 'price.value'
    ])[1 + (random() * 9)::int],
    (array['new', 'regular', 'loyal', 'vip'])[1 + (random() * 3)::int],
    1, 1, 1, 1, 1, opened_at, opened_at + reply_after, opened_at, opened_at + solved_after, opened_at + solved_after,
    opened_at + solved_after
  from (
    select
      n,
      '2025-01-01 00:00+08'::timestamptz + random() * interval '364 days' as opened_at,
      exp(random() * 7) * interval '1 minute' as reply_after,
      exp(random() * 7 + 2) * interval '1 minute' as solved_after
    from generate_series(1, $2::int) as n
  ) as made`

/** What figures count of those cases: $1 shop. */
export const closedMilestones = `
  insert into case_milestone (
    shop_id, id, case_id, measure, at, day, minutes, amount, step, department, member, topic, tier, channel
  )
  select
    shop_id, gen_random_uuid(), id, measure, at, (at at time zone 'Asia/Shanghai')::date, minutes, amount,
    coalesce(amount::int, case when minutes < 1 then 0 else 1 + floor(8 * log(2, minutes))::int end),
    '', assignee_id::text, topic, tier, channel
  from service_case
  cross join lateral (
    values
      ('opened', opened_at, null::int, null::real),
      ('first-reply', first_replied_at, floor(extract(epoch from first_replied_at - opened_at) / 60)::int, null),
      ('resolved', resolved_at, floor(extract(epoch from resolved_at - opened_at) / 60)::int, null),
      ('satisfaction', resolved_at, null, 1 + number % 5)
  ) as happened (measure, at, minutes, amount)
  where shop_id = $1`

/** The figures that the endpoint gives by topic, from raw rows: $1 shop, $2 and $3 first and last day. */
export const rawFigures = `
  select
    topic,
    count(*) filter (where measure = 'opened') as opened,
    count(*) filter (where measure = 'first-reply') as replied,
    sum(minutes) filter (where measure = 'first-reply') as reply_minutes,
    percentile_disc(0.5) within group (order by step) filter (where measure = 'first-reply') as reply_median,
    percentile_disc(0.9) within group (order by step) filter (where measure = 'first-reply') as reply_p90,
    count(*) filter (where measure = 'resolved') as resolved,
    percentile_disc(0.5) within group (order by step) filter (where measure = 'resolved') as resolved_median,
    percentile_disc(0.9) within group (order by step) filter (where measure = 'resolved') as resolved_p90,
    count(*) filter (where measure = 'satisfaction' and step >= 4) as satisfied,
    count(*) filter (where measure = 'satisfaction') as answers
  from case_milestone
  where shop_id = $1
    and day between $2 and $3
  group by topic`
