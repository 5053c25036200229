/** The module of messengers and notes of calls, as `architecture.ts` lists it. */
export const messengersPlan = {
  name: 'messengers',
  tables: [
    'messenger_door',
    'messenger_refusal',
    'messenger_conversation',
    'messenger_message',
    'phone_note',
    'phone_template',
  ],
  announces: [],
  listens: ['customer.*'],
} as const
