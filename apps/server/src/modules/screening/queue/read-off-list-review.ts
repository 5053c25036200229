import { type OffListReview, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { listEarlierDecisions, listOthers, type ReviewFacts } from './context-queries.ts'
import { moderatorOf } from './moderator-of.ts'
import { presentDecisions } from './present-decisions.ts'
import { findLastRecord } from './record-store.ts'

/** A review that no person has to decide about now: its words and what became of it, without stars. */
export async function readOffListReview(
  scope: Scope,
  { feedbackId, facts, locale }: { feedbackId: string; facts: ReviewFacts; locale: 'zh-CN' | 'en' },
): Promise<OffListReview> {
  const [said] = await listOthers(scope, [feedbackId])
  const name = (locale === 'en' ? said?.productNameEn : null) ?? said?.productName ?? null
  const { productId } = facts
  return {
    waits: false,
    id: toPublicId('feedback', feedbackId),
    words: said?.text ?? '',
    language: facts.language,
    product: productId !== null && name !== null ? { id: toPublicId('product', productId), name } : null,
    authorName: said?.authorName ?? null,
    occurredAt: facts.occurredAt.toISOString(),
    state: facts.state,
    decidedBy: facts.state === 'withdrawn' ? null : await findDecider(scope, feedbackId),
    decisions: presentDecisions(await listEarlierDecisions(scope, feedbackId)),
  }
}

async function findDecider(scope: Scope, feedbackId: string): Promise<OffListReview['decidedBy']> {
  const record = await findLastRecord(scope, feedbackId)
  if (!record) return null
  const me = moderatorOf(scope)?.id
  return { name: record.deciderName, isMe: me !== undefined && record.decidedBy === me }
}
