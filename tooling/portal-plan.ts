/** The module of forms, status pages and the board, as `architecture.ts` lists it. */
export const portalPlan = {
  name: 'portal',
  tables: [
    'portal_setting',
    'privacy_notice',
    'submission',
    'submission_word',
    'board_item',
    'board_vote',
    'board_follow',
    'board_comment',
  ],
  announces: [],
  listens: ['improvement.shipped', 'customer.*'],
} as const
