import { incidentLimits } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import './incident-tables.ts'

/** Adds voices that are not there yet; what was taken off stays off. */
export async function insertIncidentVoices(
  scope: Scope,
  incidentId: string,
  { origin, ids }: { origin: 'surge' | 'hand'; ids: readonly string[] },
): Promise<number> {
  if (ids.length > incidentLimits.voices * 20) throw new AppError('incident/too-many-voices')
  const added = await sql<{ id: string }>`
    insert into incident_voice (shop_id, incident_id, feedback_id, origin, added_at)
    select ${scope.shopId}, ${incidentId}, id, ${origin}, ${scope.now}
    from unnest(${[...ids]}::uuid[]) as new (id)
    on conflict do nothing
    returning feedback_id as id`.execute(scope.db)
  return added.rows.length
}

/** Adds what speaks for a surge, however much it is; what was taken off stays off. Returns how many are new. */
export async function insertVoicesOfSurge(
  scope: Scope,
  { incidentId, surgeId }: { incidentId: string; surgeId: string },
): Promise<number> {
  const added = await sql<{ count: number }>`
    with added as (
      insert into incident_voice (shop_id, incident_id, feedback_id, origin, added_at)
      select ${scope.shopId}, ${incidentId}, feedback_id, 'surge', ${scope.now}
      from surge_voice
      where shop_id = ${scope.shopId}
        and surge_id = ${surgeId}
      on conflict do nothing
      returning feedback_id
    )
    select count(*)::int as count
    from added`.execute(scope.db)
  return added.rows[0]?.count ?? 0
}

/** Puts voices back that were taken off; returns how many. */
export async function bringVoicesBack(
  scope: Scope,
  incidentId: string,
  feedbackIds: readonly string[],
): Promise<number> {
  const back = await scope.db
    .updateTable('incidentVoice')
    .set({ removedAt: null })
    .where('shopId', '=', scope.shopId)
    .where('incidentId', '=', incidentId)
    .where('feedbackId', '=', sql<string>`any(${[...feedbackIds]}::uuid[])`)
    .where('removedAt', 'is not', null)
    .returning('feedbackId')
    .execute()
  return back.length
}

/** Takes voices off; returns how many stood there. */
export async function markVoicesRemoved(
  scope: Scope,
  incidentId: string,
  feedbackIds: readonly string[],
): Promise<number> {
  const removed = await scope.db
    .updateTable('incidentVoice')
    .set({ removedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('incidentId', '=', incidentId)
    .where('feedbackId', '=', sql<string>`any(${[...feedbackIds]}::uuid[])`)
    .where('removedAt', 'is', null)
    .returning('feedbackId')
    .execute()
  return removed.length
}
