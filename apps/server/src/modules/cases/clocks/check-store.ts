import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { Clock } from './clock-store.ts'

/** Cases with a clock that nobody has looked at since its warning or its end. */
export function lockCasesToCheck(scope: Scope, limit: number): Promise<string[]> {
  return lockCasesWith(scope, sql`breached_at is null`, limit)
}

/** Cases with a late clock whose next step of escalation has come. */
export function lockCasesToEscalate(scope: Scope, limit: number): Promise<string[]> {
  return lockCasesWith(scope, sql`breached_at is not null`, limit)
}

/**
 * Cases first, then their clocks: whoever changes a case goes the same way, so that nobody waits in a circle. Cases that
 * somebody has in hand are passed over.
 */
async function lockCasesWith(scope: Scope, condition: RawBuilder<unknown>, limit: number): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select id
    from service_case
    where shop_id = ${scope.shopId}
      and id = any(array(
        select case_id
        from case_clock
        where shop_id = ${scope.shopId}
          and next_check_at < ${scope.now}
          and ${condition}
        order by next_check_at
        limit ${limit}
      ))
    order by id
    for update skip locked`.execute(scope.db)
  return found.rows.map(({ id }) => id)
}

/** Leaves the late clocks of a case alone for a while. */
export async function putOffEscalation(scope: Scope, caseId: string, until: Date): Promise<void> {
  await sql`
    update case_clock
    set next_check_at = ${until}
    where shop_id = ${scope.shopId}
      and case_id = ${caseId}
      and breached_at is not null
      and next_check_at < ${scope.now}`.execute(scope.db)
}

/** What a sweep found, for all clocks in one statement. */
export async function saveChecked(scope: Scope, clocks: readonly Clock[]): Promise<void> {
  const times = (list: (Date | null)[]) => list.map((time) => time?.toISOString() ?? null)
  await sql`
    update case_clock
    set warned_at = checked.warned_at, breached_at = checked.breached_at, next_check_at = checked.next_check_at
    from unnest(
      ${clocks.map(({ id }) => id)}::uuid[],
      ${times(clocks.map(({ warnedAt }) => warnedAt))}::timestamptz[],
      ${times(clocks.map(({ breachedAt }) => breachedAt))}::timestamptz[],
      ${times(clocks.map(({ nextCheckAt }) => nextCheckAt))}::timestamptz[]
    ) as checked (id, warned_at, breached_at, next_check_at)
    where case_clock.shop_id = ${scope.shopId}
      and case_clock.id = checked.id`.execute(scope.db)
}

export type ClockEntry = {
  id: string
  caseId: string
  at: Date
  kind: string
  detail: Record<string, unknown>
}

/** Many lines in one statement: hundreds of clocks may run out in the same minute. */
export async function insertEntries(scope: Scope, entries: readonly ClockEntry[]): Promise<void> {
  if (entries.length === 0) return
  await sql`
    insert into case_entry (shop_id, id, case_id, at, kind, by_kind, detail)
    select ${scope.shopId}, id, case_id, at, kind, 'system', detail
    from unnest(
      ${entries.map(({ id }) => id)}::uuid[],
      ${entries.map(({ caseId }) => caseId)}::uuid[],
      ${entries.map(({ at }) => at.toISOString())}::timestamptz[],
      ${entries.map(({ kind }) => kind)}::text[],
      ${entries.map(({ detail }) => JSON.stringify(detail))}::jsonb[]
    ) as entry (id, case_id, at, kind, detail)`.execute(scope.db)
}
