import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { authorKey, ensureCustomers } from '../../customers/index.ts'
import { queueMessage } from '../../outreach/index.ts'
import type { ChatToken } from '../chat-token.ts'
import { lockConversation } from '../conversation-store.ts'
import { transcriptPurpose } from '../transcript-message.ts'
import { chatSource } from '../voice-of-chat.ts'

/** So many transcripts of one conversation leave at most, whatever addresses are typed. */
const transcriptsMax = 3

/**
 * Queues the conversation as a letter to an address. Asked again for the same address while nothing new was said, it is
 * the same letter. Refuses `chat/too-fast` after three.
 */
export function queueTranscript(
  platform: Platform,
  { shopId, conversationId }: ChatToken,
  email: string,
): Promise<void> {
  return runInShop(platform, { shopId, actor: { kind: 'author' } }, async (scope) => {
    const conversation = await lockConversation(scope, conversationId)
    const externalId = scope.keys
      .lookup(shopId, `chat\n${email.normalize().toLowerCase()}`)
      .toString('base64url')
    const author = { source: chatSource, externalId, email, language: conversation.language }
    const customerId = (await ensureCustomers(scope, [author])).get(authorKey(author))
    if (customerId === undefined) throw new Error('a customer was just made sure of')
    const queued = await scope.db
      .selectFrom('message')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('shopId', '=', shopId)
      .where('subjectId', '=', conversationId)
      .where('purpose', '=', transcriptPurpose)
      .executeTakeFirst()
    const dedupeKey = `${transcriptPurpose}:${conversationId}:${customerId}:${conversation.lastSequence}`
    if (Number(queued?.count ?? 0) >= transcriptsMax) throw new AppError('chat/too-fast')
    await queueMessage(scope, {
      purpose: transcriptPurpose,
      clock: 'answer',
      customerId,
      subjectId: conversationId,
      dedupeKey,
      notBefore: scope.now,
      wishedDoor: 'mail',
    })
  })
}
