/** The module of social listening, as `architecture.ts` lists it. */
export const listeningPlan = {
  name: 'listening',
  tables: [
    'listening_source',
    'monitor',
    'listening_item',
    'listening_name',
    'listening_delivery',
    'listening_account',
    'listening_post',
  ],
  announces: [],
  listens: ['feedback.understood', 'customer.*'],
} as const
