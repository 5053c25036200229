import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { knowCustomer } from '../../cases/index.ts'
import { authorKey, ensureCustomers, recordConsent } from '../../customers/index.ts'
import { readNotices } from '../../portal/index.ts'
import { caseOfChat, keepCase } from '../case-of-chat.ts'
import { readChatToken } from '../chat-token.ts'
import { type ConversationRow, lockConversation, setConversation } from '../conversation-store.ts'
import { addEvent, addMessage, findMessage } from '../message-store.ts'
import { chatSource } from '../voice-of-chat.ts'
import { type FirstWords, openConversation, refuseOtherWords } from './start-chat.ts'

export type LeftMessage = FirstWords & { token?: string | undefined; email: string; hasAgreed: boolean }

/**
 * Keeps what was said with an address while nobody is there: a voice, a case, and what was agreed to. Of a conversation
 * that runs, all of it. Refuses `chat/consent-needed` and `chat/nothing-said`.
 */
export function leaveMessage(platform: Platform, left: LeftMessage): Promise<string> {
  const of = left.token === undefined ? undefined : readChatToken(platform.keys, left.token)
  if (of && of.shopId !== left.shopId) throw new AppError('chat/link-invalid')
  if (!left.hasAgreed) refuseField('hasAgreed', 'chat/consent-needed')
  if (!of && left.text === '') refuseField('text', 'chat/nothing-said')
  return runInShop(platform, { shopId: left.shopId, actor: { kind: 'author' } }, async (scope) => {
    const begun = of ? await lockConversation(scope, of.conversationId) : await begin(scope, left)
    if (left.text !== '' && !(await findMessage(scope, begun.id, left.key)))
      await addMessage(scope, begun, { key: left.key, by: 'visitor', text: left.text })
    await keepLeft(scope, await lockConversation(scope, begun.id), left)
    return begun.id
  })
}

function refuseField(path: string, code: 'chat/consent-needed' | 'chat/nothing-said'): never {
  throw new AppError(code, {}, { fields: [{ path, code }] })
}

async function begin(scope: Scope, left: LeftMessage): Promise<ConversationRow> {
  const { row, isNew } = await openConversation(scope, left, {})
  if (!isNew) await refuseOtherWords(scope, row, left)
  return row
}

/** Sent twice, it is kept once: the address is known already, and nothing new was said. */
async function keepLeft(scope: Scope, conversation: ConversationRow, left: LeftMessage): Promise<void> {
  const { email, visitor } = left
  const externalId = scope.keys
    .lookup(scope.shopId, `chat\n${email.normalize().toLowerCase()}`)
    .toString('base64url')
  const customerId = conversation.customerId ?? (await customerOf(scope, left, externalId))
  const name = conversation.name ?? (left.name === '' ? null : left.name)
  const named = await setConversation(scope, conversation.id, {
    customerId,
    name,
    hasAddress: true,
    wantedAt: conversation.wantedAt ?? scope.now,
  })
  const kept = await keepCase(scope, named, { email, externalId, visitor })
  const caseId = await caseOfChat(scope, kept)
  if (caseId !== null) await knowCustomer(scope, caseId, customerId)
  const [{ version }] = await readNotices(scope)
  const source = `chat-notice-${version}`
  await recordConsent(scope, { customerId, purpose: 'notices', isGiven: true, source })
  // Whoever talks with somebody goes on; the address only says where answers go.
  if (conversation.state === 'open' || conversation.state === 'closed') return
  await addEvent(scope, kept, 'left')
  await setConversation(scope, kept.id, { state: 'closed', closedAt: scope.now, isLeft: true })
}

async function customerOf(
  scope: Scope,
  { email, name, language }: LeftMessage,
  externalId: string,
): Promise<string> {
  const author = { source: chatSource, externalId, email, language, ...(name === '' ? {} : { name }) }
  const customerId = (await ensureCustomers(scope, [author])).get(authorKey(author))
  if (customerId === undefined) throw new Error('a customer was just made sure of')
  return customerId
}
