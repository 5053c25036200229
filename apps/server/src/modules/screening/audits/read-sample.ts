import { type AuditItem, toPublicId } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { prepareText } from '../../feedback/index.ts'
import { type EntryAbout, entriesAbout } from '../../transparency/index.ts'
import { doerKindOf } from '../decider.ts'
import { evidenceOf } from '../evidence-of.ts'
import { sentenceOfSignal } from '../read-screening.ts'
import { type FindingRow, findAudit, listFindings } from './audit-store.ts'
import {
  readSampledDecisions,
  readSampledFlags,
  readSampledReviews,
  readSampledVerdicts,
  type SampledDecision,
  type SampledFlag,
  type SampledReview,
  type SampledVerdict,
} from './sample-queries.ts'

/** The drawn reviews with all that is known about each; names and contacts masked, the stars shown. */
export async function readSample(scope: Scope, auditId: string, locale: LocaleName): Promise<AuditItem[]> {
  if (!(await findAudit(scope, auditId))) throw new AppError('audit/not-found')
  const findings = await listFindings(scope, auditId)
  const ids = findings.map(({ feedbackId }) => feedbackId)
  const reviews = new Map((await readSampledReviews(scope, ids)).map((review) => [review.id, review]))
  const known = {
    locale,
    decisions: await readSampledDecisions(scope, ids),
    verdicts: await readSampledVerdicts(scope, ids),
    flags: await readSampledFlags(scope, ids),
    entries: await entriesAbout(scope, ids),
  }
  return findings.map((finding) => {
    const review = reviews.get(finding.feedbackId)
    return present(scope, { auditId, finding, review, known })
  })
}

type Known = {
  locale: LocaleName
  decisions: SampledDecision[]
  verdicts: SampledVerdict[]
  flags: SampledFlag[]
  entries: EntryAbout[]
}
type Sampled = { auditId: string; finding: FindingRow; review: SampledReview | undefined; known: Known }

function present(scope: Scope, { auditId, finding, review, known }: Sampled): AuditItem {
  const isOf = ({ feedbackId }: { feedbackId: string }) => feedbackId === finding.feedbackId
  const name = review?.authorName ?? null
  return {
    reviewId: toPublicId('feedback', finding.feedbackId),
    place: finding.place,
    finding: finding.finding,
    words: finding.words,
    review: review && !review.isErased ? presentReview(scope, auditId, review) : null,
    decisions: known.decisions.filter(isOf).map(({ state, code, reason, deciderKind, at }) => ({
      state,
      code,
      reason: maskText(reason, name),
      by: doerKindOf(deciderKind),
      at: at.toISOString(),
    })),
    signals: known.verdicts.filter(isOf).map(({ decision, score, reasons, at }) => ({
      decision,
      score: Math.round(score * 100) / 100,
      reasons: reasons.map((reason) => sentenceOfSignal(reason, known.locale)),
      at: at.toISOString(),
    })),
    flags: known.flags
      .filter(isOf)
      .map(({ reason, state, flaggedAt }) => ({ reason, state, at: flaggedAt.toISOString() })),
    entries: known.entries.filter(isOf).map(({ index, kind, code, at }) => ({ index, kind, code, at })),
  }
}

function presentReview(scope: Scope, auditId: string, review: SampledReview): AuditItem['review'] {
  const { orderId, placedAt, deliveredAt, hasProduct } = review
  const order = { placedAt: placedAt?.toISOString() ?? '', deliveredAt: deliveredAt?.toISOString() ?? null }
  return {
    state: review.state,
    rating: review.rating,
    title: maskText(review.title, review.authorName),
    text: maskText(review.text, review.authorName),
    language: review.language,
    receivedAt: review.receivedAt.toISOString(),
    author: markOf(scope, auditId, review.customerId),
    product: review.productName,
    evidence: evidenceOf(review),
    order: orderId === null || placedAt === null ? null : { ...order, hasProduct },
  }
}

/** Contacts go, and the author’s own name wherever it stands. */
function maskText(text: string | null, name: string | null): string | null {
  const masked = prepareText({ text }).text
  if (masked === null || name === null || name.trim().length < 2) return masked
  return masked.replaceAll(name.trim(), '▇▇▇')
}

/** The same author has the same mark within one audit; nobody can carry it into another. */
function markOf(scope: Scope, auditId: string, customerId: string | null): string | null {
  if (customerId === null) return null
  return scope.keys.lookup(scope.shopId, `audit\n${auditId}\n${customerId}`).toString('hex').slice(0, 6)
}
