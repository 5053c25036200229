import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { InvitationState } from './delivery-tables.ts'

export type TicketRow = {
  id: string
  surveyId: string
  customerId: string | null
  state: InvitationState
  promised: boolean
  /** The list was stopped before this one left, or its day has passed. */
  isOver: boolean
}

/** A way in with what stands against it. */
export async function findTicket(scope: Scope, invitationId: string): Promise<TicketRow | undefined> {
  const found = await sql<TicketRow>`
    select
      survey_invitation.id,
      survey_invitation.survey_id as "surveyId",
      survey_invitation.customer_id as "customerId",
      survey_invitation.state,
      survey_invitation.promised,
      coalesce(survey_list.expires_at <= ${scope.now}, false)
        or (survey_list.kind = 'links' and survey_list.stopped_at is not null)
        or (survey_invitation.state = 'dropped' and survey_invitation.contacted_at is null) as "isOver"
    from survey_invitation
    join survey_list on survey_list.shop_id = ${scope.shopId}
      and survey_list.id = survey_invitation.list_id
    where survey_invitation.shop_id = ${scope.shopId}
      and survey_invitation.id = ${invitationId}`.execute(scope.db)
  return found.rows[0]
}

/** Notes which way in a response came by. A repeat changes nothing. */
export async function insertTicketUse(
  scope: Scope,
  use: { responseId: string; surveyId: string; invitationId: string },
): Promise<void> {
  const { invitationId, ...row } = use
  await scope.db
    .insertInto('surveyTicketUse')
    .values({ shopId: scope.shopId, ...row, sealed: scope.keys.seal(Buffer.from(invitationId)) })
    .onConflict((conflict) => conflict.columns(['shopId', 'responseId']).doNothing())
    .execute()
}

/** Takes the note away and tells the way in; undefined for a response that came by none. */
export async function takeTicketUse(scope: Scope, responseId: string): Promise<string | undefined> {
  const row = await scope.db
    .deleteFrom('surveyTicketUse')
    .where('shopId', '=', scope.shopId)
    .where('responseId', '=', responseId)
    .returning('sealed')
    .executeTakeFirst()
  return row && scope.keys.open(row.sealed).toString()
}

/** Ends a way in. False when it had ended before. */
export async function markAnswered(
  scope: Scope,
  answered: { invitationId: string; answeredAt: Date; responseId: string | null },
): Promise<boolean> {
  const { answeredAt, responseId } = answered
  const result = await scope.db
    .updateTable('surveyInvitation')
    .set({ state: 'answered', reason: null, answeredAt, responseId })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', answered.invitationId)
    .where('state', '<>', 'answered')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
