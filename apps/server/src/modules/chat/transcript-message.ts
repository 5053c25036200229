import { renderTranscriptMail } from '@echoloop/storefront'
import type { MessageKind } from '../outreach/index.ts'
import { readShopRow } from '../shops/index.ts'
import { readCourse } from './message-queries.ts'
import { findConversation } from './room/conversation-queries.ts'

export const transcriptPurpose = 'chat-transcript'

/** The letter with all that was said in a conversation; notes of colleagues are not in it. */
export function transcriptMessage(): MessageKind {
  return {
    purpose: transcriptPurpose,
    clock: 'answer',
    async prepare(scope, { subjectId }) {
      const found = await findConversation(scope, subjectId).catch(() => undefined)
      if (!found) return { kind: 'drop', reason: 'gone' }
      const { name: shopName, isDemo, timeZone } = await readShopRow(scope)
      const said = (await readCourse(scope, subjectId)).flatMap(({ saidBy, text, actorName, at }) =>
        text === null || saidBy === 'chat' ? [] : [{ by: saidBy, name: actorName, text, at }],
      )
      const { language } = found
      const letter = renderTranscriptMail(
        { language, shopName, isDemo, timeZone },
        { said, startedAt: found.openedAt },
      )
      return { kind: 'send', language, ...letter }
    },
  }
}
