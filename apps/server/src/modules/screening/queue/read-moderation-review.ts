import { type ModerationReview, type OffListReview, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listOpenFlagsOf } from '../flags/flag-queries.ts'
import { sentenceOfSignal } from '../read-screening.ts'
import {
  type AuthorFacts,
  findAppeal,
  findAuthorFacts,
  findOrder,
  findReviewFacts,
  findVerdict,
  listEarlierDecisions,
  listOfAuthor,
  listOthers,
  type OrderRow,
  type OtherReview,
  type ReviewFacts,
  readRhythm,
  type VerdictRow,
} from './context-queries.ts'
import { decisiveSpans } from './decisive-spans.ts'
import { drawCluster } from './draw-cluster.ts'
import { maySettle } from './may-settle.ts'
import { readModerationSettings } from './moderation-settings.ts'
import { findOpenOpinion, listJudgements } from './opinion-store.ts'
import { presentDecisions } from './present-decisions.ts'
import { presentQueueItem, type Reader, readerOf } from './present-queue-item.ts'
import { findQueueRow, type QueueRow } from './queue-queries.ts'
import { readOffListReview } from './read-off-list-review.ts'
import { presentJudgement } from './second-opinion.ts'
import { type SharedPassages, sharedPassages } from './shared-passages.ts'
import { hasSeenStars } from './star-store.ts'

const dayMs = 86_400_000
const earlierMax = 10
/** Reviews compared word by word; more of them say the same. */
const similarMax = 8

/** A waiting review with all that a moderator needs to decide; of one that does not wait, what became of it. */
export async function readModerationReview(
  scope: Scope,
  feedbackId: string,
  locale: 'zh-CN' | 'en',
): Promise<ModerationReview | OffListReview> {
  const facts = await findReviewFacts(scope, feedbackId)
  if (!facts) throw new AppError('feedback/not-found')
  const row = await findQueueRow(scope, feedbackId)
  if (!row) return readOffListReview(scope, { feedbackId, facts, locale })
  const { targetHours } = await readModerationSettings(scope)
  const reader = readerOf(scope, { targetHours, locale })
  const verdict = await findVerdict(scope, feedbackId)
  const seen = await hasSeenStars(scope, feedbackId)
  const decisions = await listEarlierDecisions(scope, feedbackId)
  return {
    waits: true,
    ...presentQueueItem(row, reader),
    ...(await presentCompany(scope, { row, facts, verdict, locale })),
    words: wordsOf(row),
    state: facts.state,
    stateCode: decisions.at(-1)?.code ?? null,
    receivedAt: facts.receivedAt.toISOString(),
    occurredAt: facts.occurredAt.toISOString(),
    editedAt: facts.editedAt?.toISOString() ?? null,
    source: facts.source,
    channel: facts.channel,
    masked: facts.masked,
    starsSeen: seen,
    rating: seen ? facts.rating : null,
    author: await presentAuthor(scope, { feedbackId, facts, locale }),
    order: presentOrder(facts, facts.orderId === null ? undefined : await findOrder(scope, facts.orderId)),
    rhythm:
      facts.productId === null
        ? []
        : await readRhythm(scope, { productId: facts.productId, around: facts.occurredAt }),
    flagsGiven: (await listOpenFlagsOf(scope, feedbackId)).map(({ reason, words, flaggedAt }) => ({
      code: reason,
      words,
      at: flaggedAt.toISOString(),
    })),
    decisions: presentDecisions(decisions),
    ...(await presentOpinion(scope, row.id, reader)),
    appeal: await presentAppeal(scope, feedbackId),
  }
}

type Company = Pick<ModerationReview, 'verdict' | 'similar' | 'cluster'>
type Judged = { row: QueueRow; facts: ReviewFacts; verdict: VerdictRow | undefined; locale: 'zh-CN' | 'en' }

/** What the screening found, and the reviews on which that rests. */
async function presentCompany(scope: Scope, { row, facts, verdict, locale }: Judged): Promise<Company> {
  const ids = [...new Set(verdict?.reasons.flatMap(({ related }) => related) ?? [])]
  const [self, ...others] = await withSelf(scope, row.id, ids)
  const text = wordsOf(row)
  const compared = others
    .map((other) => ({ other, passages: sharedPassages(text, other.text ?? '') }))
    .sort((one, another) => another.passages.share - one.passages.share)
    .slice(0, similarMax)
  return {
    verdict: verdict
      ? {
          decision: verdict.decision,
          score: verdict.score,
          evidence: row.evidence,
          reach: row.reach,
          at: verdict.at.toISOString(),
          reasons: verdict.reasons.map((reason) => ({
            code: reason.code,
            weight: reason.weight,
            text: sentenceOfSignal(reason, locale),
            facts: reason.facts,
            related: reason.related.map((id) => toPublicId('feedback', id)),
            spans: decisiveSpans(text, {
              reason,
              passages: compared
                .filter(({ other }) => reason.related.includes(other.id))
                .map(({ passages }) => passages),
            }),
          })),
        }
      : null,
    similar: compared.map(({ other, passages }) => presentSimilar(other, { facts, passages, locale })),
    cluster: self ? drawCluster(self, others) : null,
  }
}

async function withSelf(scope: Scope, id: string, ids: readonly string[]): Promise<OtherReview[]> {
  const all = await listOthers(scope, [id, ...ids])
  const self = all.find((one) => one.id === id)
  return self ? [self, ...all.filter((one) => one.id !== id)] : all
}

/** The words as the screen shows them: the title on a line of its own. */
function wordsOf({ title, text }: Pick<QueueRow, 'title' | 'text'>): string {
  return [title, text].filter((part) => part !== null && part !== '').join('\n')
}

function presentSimilar(
  other: OtherReview,
  { facts, passages, locale }: { facts: ReviewFacts; passages: SharedPassages; locale: 'zh-CN' | 'en' },
): ModerationReview['similar'][number] {
  return {
    id: toPublicId('feedback', other.id),
    text: other.text,
    product: nameIn(other, locale),
    authorName: other.authorName,
    isSameAuthor: other.customerId !== null && other.customerId === facts.customerId,
    at: other.at.toISOString(),
    state: other.state,
    ...passages,
  }
}

function nameIn(
  { productName, productNameEn }: Pick<OtherReview, 'productName' | 'productNameEn'>,
  locale: 'zh-CN' | 'en',
): string | null {
  return (locale === 'en' ? productNameEn : null) ?? productName
}

async function presentAuthor(
  scope: Scope,
  { feedbackId, facts, locale }: { feedbackId: string; facts: ReviewFacts; locale: 'zh-CN' | 'en' },
): Promise<ModerationReview['author']> {
  const { customerId } = facts
  if (customerId === null) return null
  const known: AuthorFacts | undefined = await findAuthorFacts(scope, customerId)
  if (!known) return null
  const earlier = await listOfAuthor(scope, { customerId, butId: feedbackId, limit: earlierMax })
  return {
    ...known,
    id: toPublicId('customer', customerId),
    firstSeenAt: known.firstSeenAt?.toISOString() ?? null,
    earlier: earlier.map((other) => ({
      id: toPublicId('feedback', other.id),
      text: other.text?.slice(0, 400) ?? null,
      product: nameIn(other, locale),
      at: other.at.toISOString(),
      state: other.state,
      daysBefore: Math.round((facts.occurredAt.getTime() - other.at.getTime()) / dayMs),
    })),
  }
}

function presentOrder(facts: ReviewFacts, order: OrderRow | undefined): ModerationReview['order'] {
  if (!order) return null
  const { deliveredAt } = order
  const hours = deliveredAt && (facts.occurredAt.getTime() - deliveredAt.getTime()) / 3_600_000
  return {
    id: toPublicId('order', order.id),
    number: order.number,
    state: stateOf(order),
    orderedAt: order.placedAt.toISOString(),
    shippedAt: order.shippedAt?.toISOString() ?? null,
    deliveredAt: deliveredAt?.toISOString() ?? null,
    refundedAt: order.refundedAt?.toISOString() ?? null,
    hoursAfterDelivery: hours === null ? null : Math.round(hours * 10) / 10,
  }
}

function stateOf(order: OrderRow): string {
  if (order.foundFalseAt) return 'false'
  if (order.cancelledAt) return 'cancelled'
  if (order.refundedAt) return 'refunded'
  if (order.deliveredAt) return 'delivered'
  return order.shippedAt ? 'shipped' : 'placed'
}

async function presentAppeal(scope: Scope, feedbackId: string): Promise<ModerationReview['appeal']> {
  const appeal = await findAppeal(scope, feedbackId)
  return appeal
    ? {
        words: appeal.words,
        state: appeal.state,
        at: appeal.createdAt.toISOString(),
        answer: appeal.answer,
      }
    : null
}

/** Each of the two sees the other's word only when both have spoken. */
async function presentOpinion(
  scope: Scope,
  feedbackId: string,
  { me }: Reader,
): Promise<Pick<ModerationReview, 'secondOpinion' | 'maySettle'>> {
  const opinion = await findOpenOpinion(scope, feedbackId)
  if (!opinion || (opinion.state !== 'open' && opinion.state !== 'disagreed')) {
    return { secondOpinion: null, maySettle: false }
  }
  const judgements = (await listJudgements(scope, opinion.id)).map((one) => presentJudgement(one, me))
  const haveAllJudged = opinion.state === 'disagreed'
  const isAsked = opinion.askedOf === null ? opinion.askedBy !== me : opinion.askedOf === me
  return {
    secondOpinion: {
      id: toPublicId('secondOpinion', opinion.id),
      state: opinion.state,
      askedBy: opinion.askedByName,
      isAskedByMe: opinion.askedBy === me,
      askedOf: opinion.askedOf && toPublicId('member', opinion.askedOf),
      question: opinion.question,
      askedAt: opinion.askedAt.toISOString(),
      isMyTurn: !haveAllJudged && isAsked && !judgements.some(({ isMine }) => isMine),
      judgements: haveAllJudged ? judgements : judgements.filter(({ isMine }) => isMine),
    },
    maySettle: haveAllJudged && (await maySettle(scope, opinion.id)),
  }
}
