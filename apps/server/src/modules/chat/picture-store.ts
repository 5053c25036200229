import { chatLimits, toUuid } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './chat-tables.ts'

export const pictureColumns = ['id', 'conversationId', 'width', 'height', 'sequence', 'position'] as const
export type PictureRow = Row<'chatPicture', (typeof pictureColumns)[number]>

type NewPicture = {
  conversationId: string
  hash: Buffer
  byVisitor: boolean
  width: number
  height: number
  sizeBytes: number
}

/** The same bytes that wait in the same conversation. */
export function findSamePicture(
  scope: Scope,
  { conversationId, hash, byVisitor }: Pick<NewPicture, 'conversationId' | 'hash' | 'byVisitor'>,
): Promise<PictureRow | undefined> {
  return scope.db
    .selectFrom('chatPicture')
    .select(pictureColumns)
    .where('shopId', '=', scope.shopId)
    .where('conversationId', '=', conversationId)
    .where('hash', '=', hash)
    .where('byVisitor', '=', byVisitor)
    .where('sequence', 'is', null)
    .executeTakeFirst()
}

/** Refuses `chat/too-many-pictures`; asked while the conversation is locked. */
export async function insertPicture(scope: Scope, id: string, picture: NewPicture): Promise<PictureRow> {
  const counted = await sql<{ count: number }>`
    select count(*)::int as count
    from chat_picture
    where shop_id = ${scope.shopId}
      and conversation_id = ${picture.conversationId}`.execute(scope.db)
  if ((counted.rows[0]?.count ?? 0) >= chatLimits.picturesOfChat) throw new AppError('chat/too-many-pictures')
  return scope.db
    .insertInto('chatPicture')
    .values({ shopId: scope.shopId, id, ...picture, createdAt: scope.now })
    .returning(pictureColumns)
    .executeTakeFirstOrThrow()
}

type Attaching = { conversationId: string; sequence: number; ids: readonly string[]; byVisitor: boolean }

/** Makes waiting pictures of a conversation part of a message, in the order given. Refuses `upload/not-found`. */
export async function attachPictures(
  scope: Scope,
  { conversationId, sequence, ids: given, byVisitor }: Attaching,
): Promise<void> {
  const ids = [...new Set(given)].flatMap((id) => toUuid('chatPicture', id) ?? [])
  if (ids.length === 0) return
  const attached = await scope.db
    .updateTable('chatPicture')
    .set({ sequence, position: sql<number>`array_position(${ids}::uuid[], id)` })
    .where('shopId', '=', scope.shopId)
    .where('conversationId', '=', conversationId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('byVisitor', '=', byVisitor)
    .where('sequence', 'is', null)
    .returning('id')
    .execute()
  if (attached.length < ids.length) throw new AppError('upload/not-found')
}

/** Pictures of messages of some conversations, each message's in their order. */
export async function picturesOf(
  scope: Scope,
  { conversationIds, from, until }: { conversationIds: readonly string[]; from: number; until: number },
): Promise<PictureRow[]> {
  return scope.db
    .selectFrom('chatPicture')
    .select(pictureColumns)
    .where('shopId', '=', scope.shopId)
    .where('conversationId', '=', sql<string>`any(${[...conversationIds]}::uuid[])`)
    .where('sequence', '>=', from)
    .where('sequence', '<=', until)
    .orderBy('sequence')
    .orderBy('position')
    .execute()
}

export async function pictureExists(scope: Scope, id: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('chatPicture')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export async function deletePictures(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await scope.db.deleteFrom('chatPicture').where('shopId', '=', scope.shopId).where('id', 'in', ids).execute()
}
