import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import type { Scope } from '../../platform/scope.ts'
import { acceptFeedback, type Visitor } from '../feedback/index.ts'
import { type ConversationRow, setConversation } from './conversation-store.ts'
import { readCourse } from './message-queries.ts'
import type { MessageRow } from './message-store.ts'

export const chatSource = 'chat'

/** Most words that one voice holds; a longer conversation goes on in the next one. */
const textMax = 19_000

export type Given = { email?: string; externalId?: string; visitor?: Visitor | undefined }

/**
 * Turns what the visitor said since the last time into voices of feedback, through the one door. The number of voices
 * is part of their external id, so that what is done twice adds nothing. Gives the ids of new voices.
 */
export async function voiceWords(
  scope: Scope,
  conversation: ConversationRow,
  given: Given = {},
): Promise<{ feedbackIds: string[]; conversation: ConversationRow }> {
  const course = await readCourse(scope, conversation.id)
  const said = course.filter(
    ({ saidBy, text, sequence }) =>
      saidBy === 'visitor' && text !== null && sequence > conversation.voicedSequence,
  )
  const feedbackIds: string[] = []
  let { voices } = conversation
  for (const part of partsOf(said)) {
    voices += 1
    feedbackIds.push(await accept(scope, conversation, { part, number: voices, given }))
  }
  if (feedbackIds.length === 0) return { feedbackIds, conversation }
  const customerId = conversation.customerId ?? (await customerOf(scope, feedbackIds))
  const voicedSequence = said.at(-1)?.sequence ?? conversation.voicedSequence
  return {
    feedbackIds,
    conversation: await setConversation(scope, conversation.id, { voices, voicedSequence, customerId }),
  }
}

type Part = { text: string; at: Date }

function partsOf(said: readonly MessageRow[]): Part[] {
  const parts: Part[] = []
  for (const { text, at } of said) {
    const last = parts.at(-1)
    const words = text ?? ''
    if (last && last.text.length + words.length < textMax) {
      last.text += `\n${words}`
      last.at = at
    } else parts.push({ text: words, at })
  }
  return parts
}

async function accept(
  scope: Scope,
  conversation: ConversationRow,
  { part, number, given }: { part: Part; number: number; given: Given },
): Promise<string> {
  const { id, language, page, name, customerId } = conversation
  const externalId = `${id}:${number}`
  const author =
    given.externalId === undefined
      ? {}
      : {
          author: {
            externalId: given.externalId,
            ...(given.email ? { email: given.email } : {}),
            ...(name ? { name } : {}),
          },
        }
  const record = {
    kind: 'message',
    source: chatSource,
    externalId,
    occurredAt: part.at.toISOString(),
    text: part.text,
    language,
    ...(page ? { touchpoint: page.slice(0, 200) } : {}),
    ...author,
    facts: {},
  }
  const [result] = await acceptFeedback(scope, [record], {
    channel: 'chat',
    isSingle: true,
    visitor: given.visitor,
    ...(customerId ? { knownCustomers: new Map([[externalId, customerId]]) } : {}),
  })
  if (result === undefined || result.status === 'refused')
    throw new AppError(result?.code ?? 'feedback/invalid-value')
  return uuidOf('feedback', result.id)
}

async function customerOf(scope: Scope, [feedbackId]: readonly string[]): Promise<string | null> {
  if (feedbackId === undefined) return null
  const voice = await scope.db
    .selectFrom('feedback')
    .select('customerId')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', feedbackId)
    .executeTakeFirst()
  return voice?.customerId ?? null
}
