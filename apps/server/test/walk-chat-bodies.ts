const both = { 'zh-CN': 'x', en: 'x' }

/** Well-formed bodies for the doors of the chat. */
export const walkChatBodies: Record<string, unknown> = {
  actInChat: { token: 'x', act: 'person' },
  handConversationOver: { departmentId: `dep_${'0'.repeat(32)}`, reason: 'x' },
  leaveChatMessage: {
    shop: `shp_${'0'.repeat(32)}`,
    key: '0'.repeat(32),
    language: 'en',
    email: 'x@example.com',
    hasAgreed: true,
  },
  mailChatTranscript: { token: 'x', email: 'x@example.com' },
  markChatSeen: { sequence: 1 },
  putChatDesk: { isHere: false },
  putChatSettings: {
    isOn: true,
    greeting: both,
    departmentId: null,
    sites: [],
    botAnswers: true,
    idleMinutes: 60,
    retentionDays: 365,
  },
  readChatHistory: { shop: `shp_${'0'.repeat(32)}`, signed: 'x' },
  readChatNews: { token: 'x' },
  sayAsVisitor: { token: 'x', key: '0'.repeat(32), text: 'x' },
  sayInChat: { key: '0'.repeat(32), text: 'x' },
  startChat: { shop: `shp_${'0'.repeat(32)}`, key: '0'.repeat(32), text: 'x', language: 'en' },
}
