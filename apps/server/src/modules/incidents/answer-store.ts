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

/** Replies that one tap on a button has sent. */
export async function listRepliesUnder(
  scope: Scope,
  incidentId: string,
  requestKey: string,
): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('incidentAnswer')
    .select('replyId')
    .where('shopId', '=', scope.shopId)
    .where('incidentId', '=', incidentId)
    .where('requestKey', '=', requestKey)
    .orderBy('replyId')
    .execute()
  return rows.map(({ replyId }) => replyId)
}
