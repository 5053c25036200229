import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Person } from '../../customers/index.ts'
import type { InvitationState } from './delivery-tables.ts'

export type InvitationRow = {
  id: string
  surveyId: string
  state: InvitationState
  attempt: number
  reminded: number
  sentAt: Date | null
  isStopped: boolean
}

/** An invitation for this transaction alone, so that stopping and leaving take turns. */
export async function lockInvitation(scope: Scope, id: string): Promise<InvitationRow | undefined> {
  const found = await sql<InvitationRow>`
    select
      survey_invitation.id,
      survey_invitation.survey_id as "surveyId",
      survey_invitation.state,
      survey_invitation.attempt,
      survey_invitation.reminded,
      survey_invitation.sent_at as "sentAt",
      survey_list.stopped_at is not null as "isStopped"
    from survey_invitation
    join survey_list on survey_list.shop_id = ${scope.shopId}
      and survey_list.id = survey_invitation.list_id
    where survey_invitation.shop_id = ${scope.shopId}
      and survey_invitation.id = ${id}
    for update of survey_invitation`.execute(scope.db)
  return found.rows[0]
}

export type Contact = { isSameSurvey: boolean; at: Date }

/** When this person was last written to about surveys by other invitations than this one, newest first. */
export async function contactsOfPerson(
  scope: Scope,
  { id, surveyId, person }: { id: string; surveyId: string; person: Person },
): Promise<Contact[]> {
  const found = await sql<Contact>`
    select survey_id = ${surveyId} as "isSameSurvey", contacted_at as at
    from survey_invitation
    where shop_id = ${scope.shopId}
      and id <> ${id}
      and contacted_at is not null
      and (customer_id = any(${person.customerIds}::uuid[]) or lookup = any(${person.lookups}::bytea[]))
    order by contacted_at desc
    limit 50`.execute(scope.db)
  return found.rows
}

export async function changeInvitation(
  scope: Scope,
  id: string,
  change: Partial<
    Row<'surveyInvitation', 'state' | 'reason' | 'reminded' | 'promised' | 'contactedAt' | 'sentAt'>
  >,
): Promise<void> {
  await scope.db
    .updateTable('surveyInvitation')
    .set(change)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('state', '<>', 'answered')
    .execute()
}

export type WaitingInvitation = { id: string; customerId: string; attempt: number }

/** Takes some who wait; the caller queues their messages in the same transaction. */
export async function claimWaiting(scope: Scope, limit: number): Promise<WaitingInvitation[]> {
  const found = await sql<WaitingInvitation>`
    update survey_invitation
    set state = 'queued'
    where shop_id = ${scope.shopId}
      and id = any(array(
        select id
        from survey_invitation
        where shop_id = ${scope.shopId}
          and state = 'waiting'
        order by id
        limit ${limit}
        for update skip locked
      ))
    returning id, customer_id as "customerId", attempt`.execute(scope.db)
  return found.rows
}
