import { type RawBuilder, sql, type Updateable } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Row, Tables } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './chat-tables.ts'

export const conversationColumns = [
  'id',
  'state',
  'isLeft',
  'language',
  'name',
  'customerId',
  'isKnown',
  'hasAddress',
  'page',
  'departmentId',
  'assigneeId',
  'caseId',
  'lastSequence',
  'seenByVisitor',
  'seenByShop',
  'voicedSequence',
  'voices',
  'openedAt',
  'wantedAt',
  'answeredAt',
  'lastAt',
  'hereUntil',
  'closedAt',
] as const

export type ConversationRow = Row<'chatConversation', (typeof conversationColumns)[number]>

export type NewConversation = Pick<
  ConversationRow,
  'state' | 'language' | 'name' | 'customerId' | 'isKnown' | 'page' | 'departmentId'
> & { startKey: string }

/** Begins a conversation; the same key again gives the one that was begun. Locked until the transaction ends. */
export async function insertConversation(
  scope: Scope,
  conversation: NewConversation,
): Promise<{ row: ConversationRow; isNew: boolean }> {
  const added = await scope.db
    .insertInto('chatConversation')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      ...conversation,
      openedAt: scope.now,
      lastAt: scope.now,
      wantedAt: null,
    })
    .onConflict((conflict) => conflict.columns(['shopId', 'startKey']).doNothing())
    .returning(conversationColumns)
    .executeTakeFirst()
  if (added) return { row: added, isNew: true }
  const known = await scope.db
    .selectFrom('chatConversation')
    .select(conversationColumns)
    .where('shopId', '=', scope.shopId)
    .where('startKey', '=', conversation.startKey)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { row: known, isNew: false }
}

/** Those of some conversations that are there. */
export function findConversations(scope: Scope, ids: readonly string[]): Promise<ConversationRow[]> {
  return scope.db
    .selectFrom('chatConversation')
    .select(conversationColumns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
}

/** One conversation, nobody else's until the transaction ends. Refuses `chat/not-found`. */
export async function lockConversation(scope: Scope, id: string): Promise<ConversationRow> {
  const row = await scope.db
    .selectFrom('chatConversation')
    .select(conversationColumns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError('chat/not-found')
  return row
}

type Changes = Omit<Updateable<Tables['chatConversation']>, 'shopId' | 'id' | 'startKey'>

/** Changes a locked conversation; gives it as it is then. */
export function setConversation(scope: Scope, id: string, changes: Changes): Promise<ConversationRow> {
  return scope.db
    .updateTable('chatConversation')
    .set(changes)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .returning(conversationColumns)
    .executeTakeFirstOrThrow()
}

/** With its messages and pictures; the files go before. */
export async function deleteConversations(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await scope.db
    .deleteFrom('chatConversation')
    .where('shopId', '=', scope.shopId)
    .where('id', 'in', ids)
    .execute()
}

/** Until when windows of conversations are open; null: none is. Those of which something else was known. */
export async function setPresence(
  scope: Scope,
  ids: readonly string[],
  until: Date | null,
): Promise<{ id: string }[]> {
  const isNew = sql<boolean>`coalesce(here_until > ${scope.now}, false) <> ${until !== null}`
  return setHereUntil(scope, { ids, until, isDue: isNew })
}

/** Says again of open windows that they are. */
export async function renewHereUntil(scope: Scope, ids: readonly string[], until: Date): Promise<void> {
  await setHereUntil(scope, { ids, until, isDue: sql<boolean>`true` })
}

type Presence = { ids: readonly string[]; until: Date | null; isDue: RawBuilder<boolean> }

/** Locks in the order of ids, so that two processes that speak of the same conversations wait and do not block each other. */
function setHereUntil(scope: Scope, { ids, until, isDue }: Presence): Promise<{ id: string }[]> {
  if (ids.length === 0) return Promise.resolve([])
  return scope.db
    .with(
      (cte) => cte('due').materialized(),
      (query) =>
        query
          .selectFrom('chatConversation')
          .select('id')
          .where('shopId', '=', scope.shopId)
          .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
          .where('closedAt', 'is', null)
          .where(isDue)
          .orderBy('id')
          .forUpdate(),
    )
    .updateTable('chatConversation')
    .from('due')
    .set({ hereUntil: until })
    .where('chatConversation.shopId', '=', scope.shopId)
    .whereRef('chatConversation.id', '=', 'due.id')
    .returning('chatConversation.id')
    .execute()
}
