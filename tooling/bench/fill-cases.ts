import { randomUUID } from 'node:crypto'
import type pg from 'pg'

export type FilledCases = { departmentId: string; me: string }

/**
 * Puts open cases into a shop, and a quarter as many that are done, as years of work would leave them: 40 members,
 * 8 departments, 300 products, customers with a few cases each. `me` leads one department and has a share of the cases.
 */
export async function fillCases(
  client: pg.Client,
  { shopId, me, open }: { shopId: string; me: string; open: number },
): Promise<FilledCases> {
  const departments = Array.from({ length: 8 }, () => randomUUID())
  const [departmentId = ''] = departments
  await client.query(
    `insert into department (shop_id, id, name, kind, lead_id, position, created_at)
    select $1, id::uuid, 'Department ' || place, 'service', case when place = 1 then $3::uuid end, place, now()
    from unnest($2::text[]) with ordinality as given (id, place)`,
    [shopId, departments, me],
  )
  const members = [me, ...Array.from({ length: 39 }, () => randomUUID())]
  await client.query(
    `insert into customer (shop_id, id, display_name, created_at)
    select $1, gen_random_uuid(), 'Customer ' || number, now()
    from generate_series(1, $2::int / 4) as number`,
    [shopId, open],
  )
  await client.query(
    `insert into product (shop_id, id, sku, name, created_at)
    select $1, gen_random_uuid(), 'sku-' || number, 'Product ' || number, now()
    from generate_series(1, 300) as number`,
    [shopId],
  )
  await insertCases(client, { shopId, departments, members, open })
  await client.query('vacuum analyze')
  return { departmentId, me }
}

type Filling = { shopId: string; departments: string[]; members: string[]; open: number }

/** Values come from the number of the case, so that two fillings are alike. */
async function insertCases(
  client: pg.Client,
  { shopId, departments, members, open }: Filling,
): Promise<void> {
  await client.query(
    `insert into service_case (
      shop_id, id, number, title, state, origin, channel, language, department_id, assignee_id, customer_id, product_id,
      topic, urgency, severity, reach, customer_value, priority, opened_at, customer_wrote_at, resolved_at, due_at,
      changed_at, voices
    )
    select
      $1, gen_random_uuid(), number, 'The kettle leaks and nobody answers, case ' || number,
      case
        when number > $4 then 'closed'
        else (array['new', 'open', 'open', 'open', 'waiting-customer', 'waiting-others', 'reopened'])[1 + number % 7]
      end,
      'rule', 'review', 'zh-Hans',
      ($2::uuid[])[1 + chance % 8],
      case when chance % 5 > 0 then ($3::uuid[])[1 + chance / 7 % 40] end,
      customers.ids[1 + chance % array_length(customers.ids, 1)],
      products.ids[1 + chance % 300],
      'product.quality',
      1 + chance % 3, 1 + chance % 5 / 4.0, 1, 1, round(((1 + chance % 3) * (1 + chance % 5 / 4.0))::numeric, 2),
      day, day, case when number > $4 then day + interval '2 days' end,
      case when number <= $4 and chance % 10 > 0 then date_trunc('milliseconds', now()) + (chance % 20160 - 1440) * interval '1 minute' end,
      day, 1
    from generate_series(1, $4::int + $4::int / 4) as number
    cross join lateral (select abs(hashint4(number))::int % 1000000 as chance) as chances
    cross join lateral (
      select date_trunc('milliseconds', now()) - number * interval '1 minute' as day
    ) as days
    cross join (select array_agg(id order by id) as ids from customer where shop_id = $1) as customers
    cross join (select array_agg(id order by id) as ids from product where shop_id = $1) as products`,
    [shopId, departments, members, open],
  )
}
