import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './routing-tables.ts'

export type RuleRow = Row<'routingRule', 'departmentId' | 'topics' | 'languages' | 'tiers' | 'channels'>

/** The rules in the order in which they are asked. */
export function findRules(scope: Scope): Promise<RuleRow[]> {
  return scope.db
    .selectFrom('routingRule')
    .select(['departmentId', 'topics', 'languages', 'tiers', 'channels'])
    .where('shopId', '=', scope.shopId)
    .orderBy('position')
    .execute()
}

export async function replaceRules(scope: Scope, rules: readonly RuleRow[]): Promise<void> {
  await scope.db.deleteFrom('routingRule').where('shopId', '=', scope.shopId).execute()
  if (rules.length === 0) return
  await scope.db
    .insertInto('routingRule')
    .values(rules.map((rule, position) => ({ shopId: scope.shopId, id: scope.newId(), position, ...rule })))
    .execute()
}

/** One at a time gives cases to people in a shop, so that two never take the same desk for the emptiest. */
export async function lockDesks(scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`desks ${scope.shopId}`}, 0))`.execute(scope.db)
}

export type Desk = { openCases: number; load: number; lastGivenAt: Date | null }

/** What lies on the desks of members. What waits for others weighs a quarter; it comes back. */
export async function readDesks(scope: Scope, memberIds: readonly string[]): Promise<Map<string, Desk>> {
  const found = await sql<Desk & { memberId: string }>`
    select members.id as "memberId", coalesce(desk.open_cases, 0) as "openCases", coalesce(desk.load, 0) as load,
      given_case.last_at as "lastGivenAt"
    from unnest(${[...memberIds]}::uuid[]) as members (id)
    left join (
      select assignee_id, (count(*) filter (where state not like 'waiting-%'))::int as open_cases,
        sum(case when state like 'waiting-%' then priority / 4 else priority end)::float8 as load
      from service_case
      where shop_id = ${scope.shopId}
        and assignee_id = any(${[...memberIds]}::uuid[])
        and state not in ('resolved', 'closed')
      group by assignee_id
    ) as desk on desk.assignee_id = members.id
    left join given_case on given_case.shop_id = ${scope.shopId} and given_case.member_id = members.id`.execute(
    scope.db,
  )
  return new Map(found.rows.map(({ memberId, ...desk }) => [memberId, desk]))
}

/** Notes that somebody was given a case, for whose turn it is next. */
export async function noteGiven(scope: Scope, memberId: string): Promise<void> {
  await sql`
    insert into given_case (shop_id, member_id, last_at)
    values (${scope.shopId}, ${memberId}, ${scope.now})
    on conflict (shop_id, member_id) do update
      set last_at = excluded.last_at, times = given_case.times + 1`.execute(scope.db)
}

/** A case for which nobody was there is looked at again. */
export async function putWait(scope: Scope, wait: { caseId: string; departmentId: string }): Promise<void> {
  const { departmentId } = wait
  const nextLookAt = nextLook(scope)
  await scope.db
    .insertInto('routingWait')
    .values({ shopId: scope.shopId, ...wait, since: scope.now, nextLookAt })
    .onConflict((conflict) =>
      conflict.columns(['shopId', 'caseId']).doUpdateSet({ departmentId, nextLookAt }),
    )
    .execute()
}

export type Wait = { caseId: string; departmentId: string }

/** Cases whose time to be looked at has come, the most pressing first; each is in one hand at a time. */
export async function claimWaits(scope: Scope, limit: number): Promise<Wait[]> {
  const found = await sql<Wait>`
    select routing_wait.case_id as "caseId", routing_wait.department_id as "departmentId"
    from routing_wait
    join service_case on service_case.shop_id = ${scope.shopId} and service_case.id = routing_wait.case_id
    where routing_wait.shop_id = ${scope.shopId}
      and next_look_at <= ${scope.now}
    order by service_case.priority desc, since
    limit ${limit}
    for update of routing_wait skip locked`.execute(scope.db)
  return found.rows
}

export async function endWait(scope: Scope, caseId: string): Promise<void> {
  await scope.db
    .deleteFrom('routingWait')
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .execute()
}

/** Nobody of a department is there: all that waits for it is looked at a minute later. */
export async function delayWaits(scope: Scope, departmentId: string): Promise<void> {
  await scope.db
    .updateTable('routingWait')
    .set({ nextLookAt: nextLook(scope) })
    .where('shopId', '=', scope.shopId)
    .where('departmentId', '=', departmentId)
    .where('nextLookAt', '<=', scope.now)
    .execute()
}

/** Open cases on the desk of somebody, the most pressing first. What waits for the customer stays where it is. */
export async function findDesk(
  scope: Scope,
  { memberId, withWaiting, limit }: { memberId: string; withWaiting: boolean; limit: number },
): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select id
    from service_case
    where shop_id = ${scope.shopId}
      and assignee_id = ${memberId}
      and state not in ('resolved', 'closed')
      ${withWaiting ? sql`` : sql`and state <> 'waiting-customer'`}
    order by priority desc, id
    limit ${limit}`.execute(scope.db)
  return found.rows.map(({ id }) => id)
}

function nextLook({ now }: Scope): Date {
  return new Date(now.getTime() + 60_000)
}
