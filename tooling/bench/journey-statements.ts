/**
 * Events of 90 days up to today, always the same ones for a number of rows: every number is drawn from a hash of its
 * row. About twelve events for one visitor on one day. $1: shop, $2: how many.
 */
export const someBehaviour = `
  with drawn as (
    select
      row,
      ('x' || substr(md5('visit ' || (row / 12)), 1, 7))::bit(28)::int as visit,
      ('x' || substr(md5('kind ' || row), 1, 7))::bit(28)::int % 100 as kind,
      ('x' || substr(md5('point ' || row), 1, 7))::bit(28)::int % 9 as point
    from generate_series(1, $2::int) as row
  ), named as (
    select
      row, 'v' || (visit % 1000003) as visitor,
      current_date - (visit % 90) as day,
      case
        when kind < 55 then 'page' when kind < 67 then 'search' when kind < 71 then 'search-empty'
        when kind < 80 then 'cart' when kind < 86 then 'checkout' when kind < 88 then 'payment-failed'
        when kind < 91 then 'tracking' when kind < 94 then 'purchase' when kind < 97 then 'asked'
        when kind < 99 then 'answered' else 'dismissed'
      end as kind,
      (array['home', 'product', 'search', 'cart', 'payment', 'tracking', 'after-sales', 'after-purchase', ''])[point + 1]
        as point
    from drawn
  )
  insert into behaviour_event (shop_id, id, visitor, key, kind, touchpoint, at, day, page, words, results)
  select
    $1, gen_random_uuid(), visitor, 'event-' || row, kind,
    case kind
      when 'search' then 'search' when 'search-empty' then 'search' when 'cart' then 'cart'
      when 'checkout' then 'payment' when 'payment-failed' then 'payment' when 'tracking' then 'tracking'
      when 'purchase' then 'after-purchase' else point
    end,
    day + interval '8 hours', day, '/page', case when kind = 'search-empty' then 'words ' || row % 500 end,
    case when kind = 'search-empty' then 0 end
  from named`

/** Visits of each touchpoint, those that were asked, and those that answered, from the events. */
export const rawTouchpoints = `
  select
    touchpoint, count(distinct (visitor, day)) as visits,
    count(distinct (visitor, day)) filter (where kind = 'asked') as asked,
    count(distinct (visitor, day)) filter (where kind = 'answered') as answered
  from behaviour_event
  where shop_id = $1
    and day between $2 and $3
    and touchpoint <> ''
  group by touchpoint`

/** Visits by the last step that they took, from the events. */
export const rawFunnel = `
  select place, count(*) as visits
  from (
    select max(case
      when kind = 'purchase' then 4 when kind = 'checkout' then 3 when kind = 'cart' then 2
      when touchpoint = 'product' then 1 else 0
    end) as place
    from behaviour_event
    where shop_id = $1
      and day between $2 and $3
    group by visitor, day
  ) as visit
  group by place`
