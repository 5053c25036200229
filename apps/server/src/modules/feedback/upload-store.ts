import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import { noteWork } from '../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../platform/scope.ts'
import './feedback-tables.ts'
import { insertAttachment } from './attachment-store.ts'
import { fileNameOf } from './media-link.ts'

export type UploadRow = Row<'upload', 'id' | 'kind' | 'mediaType' | 'width' | 'height' | 'readyAt' | 'usedAt'>

const shown = ['id', 'kind', 'mediaType', 'width', 'height', 'readyAt', 'usedAt'] as const

/** Lets the uploads of one link take turns until the transaction ends. */
export async function lockOwner(scope: Scope, owner: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(${owner.readBigInt64BE(0)})`.execute(scope.db)
}

/** The same bytes by the same link, unless taken back. */
export function findSameUpload(
  scope: Scope,
  { owner, hash }: { owner: Buffer; hash: Buffer },
): Promise<UploadRow | undefined> {
  return scope.db
    .selectFrom('upload')
    .select(shown)
    .where('shopId', '=', scope.shopId)
    .where('ownerTokenHash', '=', owner)
    .where('contentHash', '=', hash)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
}

export type UploadCounts = { images: number; videos: number; all: number }

/** What a link holds: pictures and videos that are there, and all that it ever sent within the day. */
export async function countUploads(scope: Scope, owner: Buffer): Promise<UploadCounts> {
  const counted = await sql<UploadCounts>`
    select
      (count(*) filter (where kind = 'image' and removed_at is null))::int as images,
      (count(*) filter (where kind = 'video' and removed_at is null))::int as videos,
      count(*)::int as "all"
    from upload
    where shop_id = ${scope.shopId}
      and owner_token_hash = ${owner}`.execute(scope.db)
  return counted.rows[0] ?? { images: 0, videos: 0, all: 0 }
}

export type NewUpload = {
  owner: Buffer
  hash: Buffer
  kind: 'image' | 'video'
  mediaType: string
  sizeBytes: number
}

/** Reserves a place before the file is looked at, and puts the shop on the list of those to clean up after. */
export async function insertUpload(scope: Scope, upload: NewUpload): Promise<string> {
  const { owner, hash, kind, mediaType, sizeBytes } = upload
  const id = scope.newId()
  await scope.db
    .insertInto('upload')
    .values({
      shopId: scope.shopId,
      id,
      ownerTokenHash: owner,
      contentHash: hash,
      kind,
      mediaType,
      sizeBytes,
      width: null,
      height: null,
      createdAt: scope.now,
    })
    .execute()
  await noteWork(scope, 'uploads')
  return id
}

/** Returns nothing when it was taken back meanwhile. */
export function markReady(
  scope: Scope,
  { id, ...facts }: { id: string; sizeBytes: number; width: number; height: number },
): Promise<UploadRow | undefined> {
  return scope.db
    .updateTable('upload')
    .set({ ...facts, readyAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .returning(shown)
    .executeTakeFirst()
}

export type OwnUpload = { id: string; owner: Buffer }

/** Takes an upload back that no voice uses. Returns nothing when this link has no such one. */
export function markRemoved(scope: Scope, { id, owner }: OwnUpload): Promise<UploadRow | undefined> {
  return scope.db
    .updateTable('upload')
    .set({ removedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('ownerTokenHash', '=', owner)
    .where('usedAt', 'is', null)
    .where('removedAt', 'is', null)
    .returning(shown)
    .executeTakeFirst()
}

/** What lies ready for a link and is not used yet, in the order in which it came. */
export function listReady(scope: Scope, owner: Buffer): Promise<UploadRow[]> {
  return scope.db
    .selectFrom('upload')
    .select(shown)
    .where('shopId', '=', scope.shopId)
    .where('ownerTokenHash', '=', owner)
    .where('readyAt', 'is not', null)
    .where('usedAt', 'is', null)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute()
}

/** Turns uploads of a link into attachments of a voice, in the order given. Returns how many there were. */
export async function moveToFeedback(
  scope: Scope,
  { feedbackId, ids, owner }: { feedbackId: string; ids: readonly string[]; owner: Buffer },
): Promise<number> {
  const used = await scope.db
    .updateTable('upload')
    .set({ usedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('ownerTokenHash', '=', owner)
    .where('readyAt', 'is not', null)
    .where('usedAt', 'is', null)
    .where('removedAt', 'is', null)
    .returning(['id', 'kind', 'mediaType', 'sizeBytes', 'width', 'height'])
    .execute()
  for (const upload of used)
    await insertAttachment(scope, {
      ...upload,
      feedbackId,
      fileName: fileNameOf(upload),
      position: ids.indexOf(upload.id) + 1,
    })
  return used.length
}

/** Takes the rows of uploads of before a time off the table. */
export function takeOld(scope: Scope, before: Date): Promise<UploadRow[]> {
  return scope.db
    .deleteFrom('upload')
    .where('shopId', '=', scope.shopId)
    .where('createdAt', '<', before)
    .returning(shown)
    .execute()
}
