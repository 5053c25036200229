import { chatLimits } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { type MessageRow, messageColumns } from './message-store.ts'

type Wanted = { conversationId: string; after: number; withNotes: boolean; limit?: number }

/** Messages after a place, in their order, at most so many. */
export function listMessages(
  scope: Scope,
  { conversationId, after, withNotes, limit = chatLimits.messagesAtOnce }: Wanted,
): Promise<MessageRow[]> {
  return scope.db
    .selectFrom('chatMessage')
    .select(messageColumns)
    .where('shopId', '=', scope.shopId)
    .where('conversationId', '=', conversationId)
    .where('sequence', '>', after)
    .$if(!withNotes, (query) => query.where('isNote', '=', false))
    .orderBy('sequence')
    .limit(limit)
    .execute()
}

/** A conversation and the last place that is known of it. */
export type NewsAsk = { conversationId: string; after: number }

/** What is new after each of several places, without notes, at most so many each; `after` says which it answers. */
export function listMessagesOf(
  scope: Scope,
  asks: readonly NewsAsk[],
  limit: number,
): Promise<(MessageRow & { after: number })[]> {
  const ids = asks.map(({ conversationId }) => conversationId)
  const places = asks.map(({ after }) => after)
  const asked = sql<{ askedId: string; after: number }>`unnest(${ids}::uuid[], ${places}::int[])`
  return scope.db
    .selectFrom(asked.as<'asked'>(sql`asked (asked_id, after)`))
    .innerJoinLateral(
      (query) =>
        query
          .selectFrom('chatMessage')
          .select(messageColumns)
          .where('shopId', '=', scope.shopId)
          .whereRef('conversationId', '=', 'asked.askedId')
          .whereRef('sequence', '>', 'asked.after')
          .where('isNote', '=', false)
          .orderBy('sequence')
          .limit(limit)
          .as('message'),
      (join) => join.onTrue(),
    )
    .select([...messageColumns, 'asked.after'])
    .orderBy('sequence')
    .execute()
}

/** All that was said and happened, notes left out, page by page. */
export async function readCourse(scope: Scope, conversationId: string): Promise<MessageRow[]> {
  const course: MessageRow[] = []
  for (;;) {
    const after = course.at(-1)?.sequence ?? 0
    const more = await listMessages(scope, { conversationId, after, withNotes: false })
    course.push(...more)
    if (more.length < chatLimits.messagesAtOnce || course.length >= 5000) return course
  }
}

/** The last words before now that were no note and no event. */
export async function lastSpeaker(
  scope: Scope,
  conversationId: string,
): Promise<MessageRow['saidBy'] | undefined> {
  const row = await scope.db
    .selectFrom('chatMessage')
    .select('saidBy')
    .where('shopId', '=', scope.shopId)
    .where('conversationId', '=', conversationId)
    .where('isNote', '=', false)
    .where('event', 'is', null)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.saidBy
}
