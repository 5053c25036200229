import type { PolicyCode } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { decideFlag } from '../flags/decide-flag.ts'
import { listOpenFlags } from './context-queries.ts'

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
  const open = await listOpenFlags(scope, feedbackId)
  // One answer settles all flags of a reason; something else is something else each time.
  for (const { id, reason } of open) reasons.set(reason === 'other' ? id : reason, id)
  for (const [reason, id] of reasons) {
    if (choice === 'refuse' && reason === code) await decideFlag(scope, id, { outcome: 'confirmed', code })
    else {
      const answer = choice === 'refuse' ? 'settled' : 'within-rules'
      await decideFlag(scope, id, { outcome: 'refused', answer })
    }
  }
  return open.length > 0
}
