import type { Scope } from '../../platform/scope.ts'
import { type ContactPolicy, usualPolicy } from './contact-policy.ts'
import './outreach-tables.ts'

/** The policy with the name and the address that letters carry beside the server's own. */
export type ShopPolicy = ContactPolicy & { senderName: string | null; replyTo: string | null }

export async function readPolicy(scope: Scope): Promise<ShopPolicy> {
  const row = await scope.db
    .selectFrom('contactPolicy')
    .select([
      'senderName',
      'replyTo',
      'requestsMax',
      'requestsDays',
      'noticesMax',
      'noticesDays',
      'hourFrom',
      'hourUntil',
      'needsConsent',
    ])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  return row ?? { ...usualPolicy, senderName: null, replyTo: null }
}

export async function savePolicy(scope: Scope, policy: ShopPolicy): Promise<void> {
  const values = { ...policy, changedAt: scope.now }
  await scope.db
    .insertInto('contactPolicy')
    .values({ shopId: scope.shopId, ...values })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(values))
    .execute()
}
