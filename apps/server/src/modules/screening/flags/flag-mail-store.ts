import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './flag-tables.ts'

/** Work of this stage: mails that tell flaggers the outcome. */
export const flagMailStage = 'flag-mail'

export type ClaimedFlagMail = Row<
  'reviewFlag',
  'id' | 'reason' | 'state' | 'answer' | 'answerWords' | 'language'
> & {
  sealedAddress: Buffer
  claimedAt: Date
  attempts: number
  firstTriedAt: Date
  productName: string | null
}

/** Takes the mail that waits longest, for this worker alone, and marks it as being sent. */
export async function claimFlagMail(scope: Scope): Promise<ClaimedFlagMail | undefined> {
  const { rows } = await sql<ClaimedFlagMail>`
    update review_flag
    set mail_state = 'sending',
      mail_claimed_at = ${scope.now},
      mail_first_tried_at = coalesce(mail_first_tried_at, ${scope.now})
    where shop_id = ${scope.shopId}
      and id = any(array(
        select id
        from review_flag
        where shop_id = ${scope.shopId}
          and mail_state = 'waiting'
          and mail_not_before <= ${scope.now}
        order by mail_not_before, id
        limit 1
        for update skip locked
      ))
    returning id, reason, state, answer, answer_words as "answerWords", language, sealed_address as "sealedAddress",
      mail_claimed_at as "claimedAt", mail_attempts as attempts, mail_first_tried_at as "firstTriedAt",
      (
        select name from product where product.shop_id = ${scope.shopId} and product.id = review_flag.product_id
      ) as "productName"`.execute(scope.db)
  return rows[0]
}

/** Whoever took such a mail is gone: it may have arrived, so it is not sent again, and its address goes. */
export async function giveUpForgotten(scope: Scope, claimedBefore: Date): Promise<void> {
  await scope.db
    .updateTable('reviewFlag')
    .set({ mailState: 'unknown', sealedAddress: null })
    .where('shopId', '=', scope.shopId)
    .where('mailState', '=', 'sending')
    .where('mailClaimedAt', '<', claimedBefore)
    .execute()
}

/** The outcome was told, or cannot be: either way the address is deleted. */
export async function endFlagMail(
  scope: Scope,
  claim: ClaimedFlagMail,
  mailState: 'sent' | 'failed' | 'unknown',
): Promise<void> {
  await scope.db
    .updateTable('reviewFlag')
    .set({ mailState, sealedAddress: null })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', claim.id)
    .where('mailState', '=', 'sending')
    .where('mailClaimedAt', '=', claim.claimedAt)
    .execute()
}

/** Puts a mail back that was surely not taken. */
export async function putFlagMailBack(scope: Scope, claim: ClaimedFlagMail, notBefore: Date): Promise<void> {
  await scope.db
    .updateTable('reviewFlag')
    .set({ mailState: 'waiting', mailNotBefore: notBefore, mailAttempts: claim.attempts + 1 })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', claim.id)
    .where('mailState', '=', 'sending')
    .where('mailClaimedAt', '=', claim.claimedAt)
    .execute()
}
