import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import type { Both } from './incident-tables.ts'

export type NewNotice = Row<'incidentNotice', 'incidentId' | 'statementVersion' | 'fromAt' | 'untilAt'>

export async function insertNotice(scope: Scope, notice: NewNotice): Promise<string> {
  const id = scope.newId()
  const posted = { postedBy: nameOfActor(scope.actor), postedAt: scope.now }
  await scope.db
    .insertInto('incidentNotice')
    .values({ shopId: scope.shopId, id, ...notice, ...posted })
    .execute()
  return id
}

export function findNotice(
  scope: Scope,
  id: string,
): Promise<Row<'incidentNotice', 'incidentId' | 'endedAt'> | undefined> {
  return scope.db
    .selectFrom('incidentNotice')
    .select(['incidentId', 'endedAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Ends what is shown now or would be shown later: one notice, or all of an incident. */
export function markNoticesEnded(
  scope: Scope,
  which: { id?: string; incidentId?: string },
): Promise<{ id: string }[]> {
  return scope.db
    .updateTable('incidentNotice')
    .set({ endedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .$if(which.id !== undefined, (query) => query.where('id', '=', which.id ?? ''))
    .$if(which.incidentId !== undefined, (query) => query.where('incidentId', '=', which.incidentId ?? ''))
    .where('endedAt', 'is', null)
    .where((where) => where.or([where('untilAt', 'is', null), where('untilAt', '>', scope.now)]))
    .returning('id')
    .execute()
}

export type NoticeRow = { text: Both; fromAt: Date; untilAt: Date | null; endedAt: Date | null }

const yearMs = 365 * 86_400_000

export async function findNotices(scope: Scope, { isShown }: { isShown: boolean }): Promise<NoticeRow[]> {
  const found = await sql<NoticeRow>`
    select
      incident_statement.text, from_at as "fromAt", until_at as "untilAt", ended_at as "endedAt"
    from incident_notice
    join incident_statement
      on incident_statement.shop_id = ${scope.shopId}
      and incident_statement.incident_id = incident_notice.incident_id
      and incident_statement.version = statement_version
    where incident_notice.shop_id = ${scope.shopId}
      and from_at <= ${scope.now}
      and (${isShown} or from_at > ${new Date(scope.now.getTime() - yearMs)})
      -- Taken back before it began: nobody has seen it.
      and (ended_at is null or ended_at > from_at)
      and (not ${isShown} or ((ended_at is null or ended_at > ${scope.now}) and (until_at is null or until_at > ${scope.now})))
    order by from_at desc
    limit 50`.execute(scope.db)
  return found.rows
}
