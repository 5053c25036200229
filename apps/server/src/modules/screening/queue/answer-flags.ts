import type { PolicyCode } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { listOpenFlagsOf } from '../flags/flag-queries.ts'
import { settleFlag } from '../flags/settle-flag.ts'

/**
 * Answers readers once a review is decided: who named the rule by which it was refused was right, others were not; where
 * it stays, it keeps the rules. True when there was somebody to answer, for that cannot be taken back.
 */
export async function answerFlags(
  scope: Scope,
  feedbackId: string,
  { choice, code }: { choice: 'publish' | 'refuse'; code: PolicyCode | undefined },
): Promise<boolean> {
  const reasons = new Map<string, string>()
  const open = await listOpenFlagsOf(scope, feedbackId)
  // One answer settles all flags of a reason; something else is something else each time.
  for (const { id, reason } of open) reasons.set(reason === 'other' ? id : reason, id)
  for (const [reason, id] of reasons) {
    if (choice === 'refuse' && reason === code) await settleFlag(scope, id, { outcome: 'confirmed', code })
    else {
      const answer = choice === 'refuse' ? 'settled' : 'within-rules'
      await settleFlag(scope, id, { outcome: 'refused', answer })
    }
  }
  return open.length > 0
}
