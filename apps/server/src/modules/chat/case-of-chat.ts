import type { Scope } from '../../platform/scope.ts'
import {
  assignCase,
  hangVoices,
  lockCase,
  noteCustomerWrote,
  noteReply,
  openCase,
  readCase,
} from '../cases/index.ts'
import { prepareText } from '../feedback/index.ts'
import { type ConversationRow, setConversation } from './conversation-store.ts'
import { isUuid, type MessageRow } from './message-store.ts'
import { type Given, voiceWords } from './voice-of-chat.ts'

/** The case of a conversation as it is now: what was merged away leads on. */
export async function caseOfChat(scope: Scope, { caseId }: ConversationRow): Promise<string | null> {
  let current = caseId
  for (let step = 0; current !== null && step < 20; step++) {
    const row = await readCase(scope, current)
    if (!row || row.mergedInto === null) return row ? current : null
    current = row.mergedInto
  }
  return current
}

/** A person is wanted or took part: what was said becomes a voice with a case, or hangs on the one that there is. */
export async function keepCase(
  scope: Scope,
  conversation: ConversationRow,
  given: Given = {},
): Promise<ConversationRow> {
  const voiced = await voiceWords(scope, conversation, given)
  const { feedbackIds } = voiced
  if (feedbackIds.length === 0) return voiced.conversation
  const caseId = await caseOfChat(scope, voiced.conversation)
  if (caseId !== null) {
    await hangVoices(scope, caseId, feedbackIds)
    return voiced.conversation
  }
  const { departmentId, assigneeId, id } = voiced.conversation
  const opened = await openCase(scope, {
    feedbackIds,
    origin: 'hand',
    ...(departmentId ? { departmentId } : {}),
    ...(assigneeId ? { assigneeId } : {}),
  })
  return setConversation(scope, id, { caseId: opened })
}

/** The case hears that the visitor wrote after the shop did; done for good, the words deserve a case of their own. */
export async function tellCaseOfWords(
  scope: Scope,
  conversation: ConversationRow,
  { text, at }: MessageRow,
): Promise<ConversationRow> {
  const caseId = await caseOfChat(scope, conversation)
  if (caseId === null) return conversation
  const words = text === null ? undefined : (prepareText({ text }).text ?? undefined)
  const outcome = await noteCustomerWrote(scope, caseId, { at, ...(words ? { text: words } : {}) })
  if (outcome !== 'too-late') return conversation
  return setConversation(scope, conversation.id, { caseId: null })
}

/** The case hears that the shop answered in the room. */
export async function tellCaseOfReply(
  scope: Scope,
  conversation: ConversationRow,
  { at, text }: MessageRow,
): Promise<void> {
  const caseId = await caseOfChat(scope, conversation)
  if (caseId !== null)
    await noteReply(scope, caseId, { at, replyId: scope.newId(), isPublic: false, ...(text ? { text } : {}) })
}

/** Whoever has the conversation has its case. */
export async function handCaseOver(
  scope: Scope,
  conversation: ConversationRow,
  to: { assigneeId: string | null; departmentId?: string; why?: string },
): Promise<void> {
  const caseId = await caseOfChat(scope, conversation)
  if (caseId === null || (to.assigneeId !== null && !isUuid(to.assigneeId))) return
  const { why, ...handOver } = to
  await assignCase(scope, await lockCase(scope, caseId), { ...handOver, ...(why ? { why } : {}) })
}
