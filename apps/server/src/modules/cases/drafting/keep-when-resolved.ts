import type { Scope } from '../../../platform/scope.ts'
import { forgetKeptCase, keepResolvedCase } from '../../library/index.ts'
import type { CaseChange } from '../case-change.ts'
import { findSettlingReply } from './matter-queries.ts'
import { aspectKeysOf } from './offer-replies.ts'
import { readMatter } from './read-matter.ts'

/** Keeps a case for suggestions when it is resolved, and forgets it when it was not settled after all. */
export async function keepWhenResolved(scope: Scope, { kind, before, after }: CaseChange): Promise<void> {
  const wasResolved = before?.resolvedAt != null
  const isResolved = after.resolvedAt !== null
  if (kind === 'merged' || (wasResolved && !isResolved)) return forgetKeptCase(scope, after.id)
  if (wasResolved || after.resolvedAt === null) return
  const reply = await findSettlingReply(scope, after.id)
  if (!reply) return
  const matter = await readMatter(scope, { caseId: after.id })
  await keepResolvedCase(scope, {
    caseId: after.id,
    caseNumber: after.number,
    customerId: matter.customerId,
    language: matter.language,
    channel: reply.channel,
    productId: matter.productId,
    aspects: aspectKeysOf(matter),
    customerTexts: matter.customerTexts,
    replyText: reply.text,
    satisfaction: null,
    resolvedAt: after.resolvedAt,
    known: { ...matter.slots, 'agent.name': reply.authorName },
  })
}
