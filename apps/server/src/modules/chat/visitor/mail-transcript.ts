import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { authorKey, ensureCustomers, lockPerson } from '../../customers/index.ts'
import { queueMessage } from '../../outreach/index.ts'
import type { ChatToken } from '../chat-token.ts'
import { lockConversation } from '../conversation-store.ts'
import { transcriptPurpose } from '../transcript-message.ts'
import { chatSource } from '../voice-of-chat.ts'
import type { NetworkBudget } from './network-budget.ts'

/** So many addresses get one conversation at most, whatever is typed. */
const addressesMax = 3
/** So many transcripts of whatever conversations an address gets within a day: somebody else may have typed it. */
const perAddressMax = 3
const dayMs = 86_400_000

/** So many transcripts are asked for from one block of addresses within an hour. */
export const networkShare = { most: 10, windowMs: 3_600_000 }

export type TranscriptOrder = { email: string; network: string; networks: NetworkBudget }

/**
 * Queues the conversation as a letter to an address, which nothing has proven to be the visitor's. Asked again for the
 * same address while nothing new was said, it is the same letter. Refuses `chat/too-fast` for more addresses of a conversation, letters to an address, or
 * letters asked for from a network than anybody needs.
 */
export function queueTranscript(
  platform: Platform,
  { shopId, conversationId }: ChatToken,
  { email, network, networks }: TranscriptOrder,
): Promise<void> {
  return runInShop(platform, { shopId, actor: { kind: 'author' } }, async (scope) => {
    const conversation = await lockConversation(scope, conversationId)
    const externalId = scope.keys
      .lookup(shopId, `chat\n${email.normalize().toLowerCase()}`)
      .toString('base64url')
    const author = { source: chatSource, externalId, email, language: conversation.language }
    const customerId = (await ensureCustomers(scope, [author])).get(authorKey(author))
    if (customerId === undefined) throw new Error('a customer was just made sure of')
    // So that many conversations that name one address at once do not each count the others as none.
    await lockPerson(scope, customerId)
    const dedupeKey = `${transcriptPurpose}:${conversationId}:${customerId}:${conversation.lastSequence}`
    const told = await transcriptsOf(scope, { conversationId, customerId, dedupeKey })
    if (told.isQueued) return
    const isSpent = told.others >= addressesMax || told.toAddress >= perAddressMax
    if (isSpent || !networks.take(`${shopId}\n${network}`, scope.now)) throw new AppError('chat/too-fast')
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

type Told = { isQueued: boolean; others: number; toAddress: number }

/**
 * What was queued before: this letter itself, how many other addresses got this conversation, and how many letters of any
 * conversation this address got within a day.
 */
async function transcriptsOf(
  scope: Scope,
  { conversationId, customerId, dedupeKey }: Record<'conversationId' | 'customerId' | 'dedupeKey', string>,
): Promise<Told> {
  const ofConversation = await scope.db
    .selectFrom('message')
    .select(['customerId', 'dedupeKey'])
    .where('shopId', '=', scope.shopId)
    .where('subjectId', '=', conversationId)
    .where('purpose', '=', transcriptPurpose)
    .execute()
  const ofAddress = await scope.db
    .selectFrom('message')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', customerId)
    .where('purpose', '=', transcriptPurpose)
    .where('createdAt', '>', new Date(scope.now.getTime() - dayMs))
    .executeTakeFirst()
  return {
    isQueued: ofConversation.some((message) => message.dedupeKey === dedupeKey),
    others: new Set(ofConversation.map((message) => message.customerId).filter((id) => id !== customerId))
      .size,
    toAddress: Number(ofAddress?.count ?? 0),
  }
}
