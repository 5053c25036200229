import {
  answerSubmission,
  decideSubmission,
  listSubmissions,
  lookAtSubmission,
  publishPrivacyNotice,
  putPortalSettings,
  readPortalSettings,
} from './portal.ts'
import {
  changeBoardItem,
  decideBoardComment,
  decideBoardItem,
  findSimilarBoardItems,
  listBoardComments,
  listBoardItems,
  mergeBoardItems,
  suggestDuplicates,
  voteForSuggestion,
} from './portal-board.ts'

/** Of the portal: forms, what they brought, the board; spread into the one table of endpoints. */
export const portalEndpoints = {
  answerSubmission,
  decideSubmission,
  listSubmissions,
  lookAtSubmission,
  publishPrivacyNotice,
  putPortalSettings,
  readPortalSettings,
  changeBoardItem,
  decideBoardComment,
  decideBoardItem,
  findSimilarBoardItems,
  listBoardComments,
  listBoardItems,
  mergeBoardItems,
  suggestDuplicates,
  voteForSuggestion,
} as const
