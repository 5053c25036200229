import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { LetterEnd } from '../../outreach/index.ts'
import './task-tables.ts'

/** Work of this stage: mails with the links of tasks. */
export const taskMailStage = 'task-mail'

export type ClaimedMail = { id: string; claimedAt: Date; attempts: number; firstTriedAt: Date }

/** Takes the mail that waits longest, for this worker alone, and marks it as being sent. */
export async function claimTaskMail(scope: Scope): Promise<ClaimedMail | undefined> {
  const found = await sql<ClaimedMail>`
    update task
    set mail_state = 'sending', mail_claimed_at = ${scope.now},
      mail_first_tried_at = coalesce(mail_first_tried_at, ${scope.now})
    where shop_id = ${scope.shopId}
      and id = any(array(
        select id
        from task
        where shop_id = ${scope.shopId}
          and mail_state = 'waiting'
          and mail_not_before <= ${scope.now}
        order by mail_not_before, id
        limit 1
        for update skip locked
      ))
    returning id, mail_claimed_at as "claimedAt", mail_attempts as attempts, mail_first_tried_at as "firstTriedAt"`.execute(
    scope.db,
  )
  return found.rows[0]
}

/** What nobody can finish any more: whoever took it is gone, and only a person can tell whether it arrived. */
export async function giveUpForgotten(scope: Scope, claimedBefore: Date): Promise<void> {
  await scope.db
    .updateTable('task')
    .set({ mailState: 'unknown', mailReason: 'interrupted' })
    .where('shopId', '=', scope.shopId)
    .where('mailState', '=', 'sending')
    .where('mailClaimedAt', '<', claimedBefore)
    .execute()
}

/** Writes down how a mail ended, unless somebody else has taken it in the meantime. */
export async function endTaskMail(scope: Scope, claim: ClaimedMail, end: LetterEnd): Promise<boolean> {
  const done = await scope.db
    .updateTable('task')
    .set({ mailState: end.state, mailReason: end.reason })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', claim.id)
    .where('mailState', '=', 'sending')
    .where('mailClaimedAt', '=', claim.claimedAt)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Puts a mail back that was surely not taken. */
export async function putTaskMailBack(
  scope: Scope,
  claim: ClaimedMail,
  { notBefore, reason }: { notBefore: Date; reason: string },
): Promise<void> {
  await scope.db
    .updateTable('task')
    .set({
      mailState: 'waiting',
      mailNotBefore: notBefore,
      mailReason: reason,
      mailAttempts: claim.attempts + 1,
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', claim.id)
    .where('mailState', '=', 'sending')
    .where('mailClaimedAt', '=', claim.claimedAt)
    .execute()
}
