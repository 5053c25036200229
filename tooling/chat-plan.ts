/** The module of the live chat, as `architecture.ts` lists it. */
export const chatPlan = {
  name: 'chat',
  tables: ['chat_setting', 'chat_conversation', 'chat_message', 'chat_picture', 'chat_desk'],
  announces: [],
  listens: ['customer.*'],
} as const
