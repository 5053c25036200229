import { claimReview, countQueue, decideReviews, listQueue, undoDecisions } from './moderation.ts'
import {
  putModerationSettings,
  readModerationFigures,
  readModerationSettings,
  readPublicModeration,
} from './moderation-figures.ts'
import { readModerationReview, showStars } from './moderation-review.ts'
import {
  askSecondOpinion,
  giveSecondOpinion,
  judgeBlindSample,
  listBlindSamples,
  withdrawSecondOpinion,
} from './second-look.ts'

/** Of the room in which people decide about reviews; spread into the one table of endpoints. */
export const moderationEndpoints = {
  listQueue,
  countQueue,
  claimReview,
  decideReviews,
  undoDecisions,
  readModerationReview,
  showStars,
  askSecondOpinion,
  giveSecondOpinion,
  withdrawSecondOpinion,
  listBlindSamples,
  judgeBlindSample,
  readModerationFigures,
  readPublicModeration,
  readModerationSettings,
  putModerationSettings,
} as const
