import { attempt } from '../../platform/database/attempt.ts'
import type { Scope } from '../../platform/scope.ts'
import type { ChatSource } from './chat-tables.ts'
import type { ConversationRow } from './conversation-store.ts'
import { listMessages } from './message-queries.ts'
import { addMessage } from './message-store.ts'
import { wantPerson } from './want-person.ts'

export type HelpTurn = { by: 'visitor' | 'bot'; text: string }

/** Answers from the shop's help pages, or says that it does not know. Given by the composition root. */
export type AskHelp = (
  scope: Scope,
  asked: { text: string; language: 'zh-CN' | 'en'; turns?: HelpTurn[] },
) => Promise<
  | { kind: 'answer'; text: string; sources: ChatSource[]; confidence: number }
  | { kind: 'hand-over'; reason: string }
>

/** What a part of the chat needs of the whole. `askHelp` undefined: there is no bot. */
export type ChatParts = { askHelp?: AskHelp | undefined }

const turnsMax = 12

/** The bot answers, or a person is wanted: what the bot does not know, and what breaks it, goes to a person. */
export async function answerAsBot(
  scope: Scope,
  conversation: ConversationRow,
  { text, askHelp }: { text: string; askHelp: AskHelp },
): Promise<ConversationRow> {
  const after = Math.max(0, conversation.lastSequence - 1 - turnsMax)
  const before = await listMessages(scope, { conversationId: conversation.id, after, withNotes: false })
  const turns = before
    .filter(({ sequence }) => sequence < conversation.lastSequence)
    .flatMap(({ saidBy, text: words }): HelpTurn[] =>
      words !== null && (saidBy === 'visitor' || saidBy === 'bot') ? [{ by: saidBy, text: words }] : [],
    )
  const { language } = conversation
  const helped = await attempt(scope.db, () => askHelp(scope, { text, language, turns })).catch((error) => {
    scope.log.warn({ err: error }, 'the bot gave no answer')
    return { kind: 'hand-over' as const, reason: 'failed' }
  })
  if (helped.kind === 'hand-over') return wantPerson(scope, conversation)
  const said = await addMessage(scope, conversation, {
    key: scope.newId(),
    by: 'bot',
    text: helped.text.slice(0, 8000),
    sources: helped.sources.slice(0, 5),
  })
  return said.conversation
}
