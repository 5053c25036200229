import type { LocaleName } from '@echoloop/locales'
import type { Scope } from '../../platform/scope.ts'
import { type PlanOfVoice, plansOfVoices } from './plans-of-voices.ts'

/** What became of the review that a receipt stands for. */
export async function plansOfReceipt(
  scope: Scope,
  receiptId: string,
  language: LocaleName,
): Promise<PlanOfVoice[]> {
  const receipt = await scope.db
    .selectFrom('feedbackReceipt')
    .select('feedbackId')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', receiptId)
    .executeTakeFirst()
  return receipt ? plansOfVoices(scope, [receipt.feedbackId], language) : []
}
