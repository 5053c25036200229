import { endpoints, toPublicId } from '@echoloop/contract'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { claimReview } from './claim-review.ts'
import { decideReviews } from './decide-reviews.ts'
import { judgeBlindSample } from './judge-blind-sample.ts'
import { listBlindSamples } from './list-blind-samples.ts'
import { countQueue, listQueue } from './list-queue.ts'
import { putModerationSettings, readModerationSettings } from './moderation-settings.ts'
import { readModerationFigures, readPublicModeration } from './read-moderation-figures.ts'
import { readModerationReview } from './read-moderation-review.ts'
import { askSecondOpinion, giveSecondOpinion, withdrawSecondOpinion } from './second-opinion.ts'
import { showStars } from './show-stars.ts'
import { undoDecisions } from './undo-decisions.ts'

const reviewId = (params: { id: string }) => uuidOf('feedback', params.id)

const reading: Route[] = [
  inShop(endpoints.listQueue, (scope, { query, locale }) => listQueue(scope, query, locale)),
  inShop(endpoints.countQueue, (scope, { query }) => countQueue(scope, query)),
  inShop(endpoints.readModerationReview, (scope, { params, locale }) =>
    readModerationReview(scope, reviewId(params), locale),
  ),
  inShop(endpoints.readModerationFigures, (scope, { query }) => readModerationFigures(scope, query)),
  inShop(endpoints.readModerationSettings, (scope) => readModerationSettings(scope)),
]

const deciding: Route[] = [
  inShop(endpoints.claimReview, async (scope, { params, body }) => ({
    claim: await claimReview(scope, reviewId(params), body.doing),
  })),
  inShop(endpoints.showStars, (scope, { params }) => showStars(scope, reviewId(params))),
  inShop(endpoints.decideReviews, (scope, { body }) => {
    const { reviews, ...decision } = body
    return decideReviews(
      scope,
      reviews.map(({ id, changedAt }) => ({ id: uuidOf('feedback', id), changedAt })),
      decision,
    )
  }),
  inShop(endpoints.undoDecisions, (scope, { body }) => undoDecisions(scope, body.undoToken)),
  inShop(endpoints.putModerationSettings, (scope, { body }) => putModerationSettings(scope, body)),
]

const judging: Route[] = [
  inShop(endpoints.askSecondOpinion, async (scope, { body }) => {
    const { reviewId: review, askedOf, ...asked } = body
    const id = await askSecondOpinion(scope, {
      ...asked,
      feedbackId: uuidOf('feedback', review),
      askedOf: askedOf && uuidOf('member', askedOf),
    })
    return { id: toPublicId('secondOpinion', id) }
  }),
  inShop(endpoints.giveSecondOpinion, (scope, { params, body }) =>
    giveSecondOpinion(scope, uuidOf('secondOpinion', params.id), body),
  ),
  inShop(endpoints.withdrawSecondOpinion, async (scope, { params }) => {
    await withdrawSecondOpinion(scope, uuidOf('secondOpinion', params.id))
    return { done: true } as const
  }),
  inShop(endpoints.listBlindSamples, (scope, { query, locale }) =>
    listBlindSamples(scope, { limit: query.limit, locale }),
  ),
  inShop(endpoints.judgeBlindSample, (scope, { params, body }) =>
    judgeBlindSample(scope, uuidOf('blindSample', params.id), body),
  ),
]

/** Any site may read it: it is public, and asked without credentials. */
const everybody: Route[] = [
  open(endpoints.readPublicModeration, ({ platform, reply }, { query }) => {
    reply.header('access-control-allow-origin', '*')
    reply.header('cache-control', 'public, max-age=300')
    const shopId = uuidOf('shop', query.shop)
    return runInShop(platform, { shopId, actor: { kind: 'system' } }, readPublicModeration)
  }),
]

export const queueRoutes: Route[] = [...reading, ...deciding, ...judging, ...everybody]
