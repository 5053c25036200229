import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './incident-tables.ts'

export async function insertAnswer(
  scope: Scope,
  answer: Row<'incidentAnswer', 'incidentId' | 'caseId' | 'replyId' | 'requestKey'>,
): Promise<void> {
  await scope.db
    .insertInto('incidentAnswer')
    .values({ shopId: scope.shopId, ...answer, at: scope.now })
    .execute()
}

/** Replies of one tap on a button that have not left yet. */
export async function listRepliesToLeave(
  scope: Scope,
  incidentId: string,
  requestKey: string,
): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select case_reply.id
    from incident_answer
    join case_reply on case_reply.shop_id = ${scope.shopId} and case_reply.id = incident_answer.reply_id
    where incident_answer.shop_id = ${scope.shopId}
      and incident_answer.incident_id = ${incidentId}
      and incident_answer.request_key = ${requestKey}
      and case_reply.state = 'scheduled'
    order by case_reply.id`.execute(scope.db)
  return found.rows.map(({ id }) => id)
}
