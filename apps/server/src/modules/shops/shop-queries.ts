import type { AuditEntry, Shop } from '@echoloop/contract'
import { roles, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import type { Database, Db } from '../../platform/database/database.ts'
import type { Row } from '../../platform/database/tables.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import './shop-tables.ts'

export async function readShopRow(scope: { db: Db; shopId: string }): Promise<Shop> {
  const shop = await scope.db
    .selectFrom('shop')
    .select(['shopId', 'name', 'language', 'timeZone', 'isDemo', 'createdAt'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  if (!shop) throw new AppError('shop/not-found')
  const { shopId, createdAt, ...rest } = shop
  return { id: toPublicId('shop', shopId), ...rest, createdAt: createdAt.toISOString() }
}

export type Membership = Row<'member', 'shopId' | 'id' | 'role' | 'name'>

/** Memberships of a person over all shops; runs in `asPerson`, where only these rows exist. */
export function membershipsOf(db: Db, personId: string): Promise<Membership[]> {
  return db
    .selectFrom('member')
    .select(['shopId', 'id', 'role', 'name'])
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .execute()
}

export type MemberRow = Row<'member', 'id' | 'personId' | 'name' | 'email' | 'role' | 'createdAt'>

export function listMemberRows(scope: Scope): Promise<MemberRow[]> {
  return scope.db
    .selectFrom('member')
    .select(['id', 'personId', 'name', 'email', 'role', 'createdAt'])
    .where('shopId', '=', scope.shopId)
    .orderBy('createdAt')
    .execute()
}

/** How to reach one colleague. */
export async function memberEmailOf(scope: Scope, memberId: string): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('member')
    .select('email')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', memberId)
    .executeTakeFirst()
  return row?.email
}

type KeyRow = Row<
  'apiKey',
  'id' | 'name' | 'role' | 'prefix' | 'createdAt' | 'expiresAt' | 'lastUsedAt' | 'revokedAt'
>

export function listKeyRows(scope: Scope): Promise<KeyRow[]> {
  return scope.db
    .selectFrom('apiKey')
    .select(['id', 'name', 'role', 'prefix', 'createdAt', 'expiresAt', 'lastUsedAt', 'revokedAt'])
    .where('shopId', '=', scope.shopId)
    .orderBy('id', 'desc')
    .execute()
}

const knownKeys = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    role: z.enum(roles),
    expires_at: z.date().nullable(),
    revoked_at: z.date().nullable(),
    last_used_at: z.date().nullable(),
    /** Time of the transaction in the database. */
    now: z.date(),
  }),
)

/** A key by the SHA-256 of its secret, in one round trip: it is asked for before every request that carries one. */
export async function findKey(
  database: Database,
  shopId: string,
  secretHash: Buffer,
): Promise<z.infer<typeof knownKeys>[number] | undefined> {
  const rows = await database.readInShop(
    shopId,
    `select id, name, role, expires_at, revoked_at, last_used_at, now() as now
    from api_key
    where shop_id = '${shopId}'
      and secret_hash = '\\x${secretHash.toString('hex')}'`,
  )
  return knownKeys.parse(rows)[0]
}

export async function listAuditRows(
  scope: Scope,
  page: { cursor?: string; limit: number; action?: string },
): Promise<{ items: AuditEntry[]; nextCursor: string | null }> {
  let query = scope.db
    .selectFrom('auditEntry')
    .select(['id', 'at', 'actor', 'action', 'subject', 'detail'])
    .where('shopId', '=', scope.shopId)
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.action) query = query.where('action', 'like', `${page.action.replaceAll(/[%_\\]/g, '')}%`)
  const cursor = decodeCursor(page.cursor)
  if (cursor) query = query.where('id', '<', cursor.id)
  const rows = await query.execute()
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  return {
    items: items.map((row) => ({
      ...row,
      id: toPublicId('audit', row.id),
      at: row.at.toISOString(),
      detail: isRecord(row.detail) ? row.detail : {},
    })),
    nextCursor: rows.length > page.limit && last ? encodeCursor({ at: last.at, id: last.id }) : null,
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

type ViewRow = Row<'savedView', 'id' | 'memberId' | 'name' | 'query' | 'room' | 'isShared'>

export function listViewRows(scope: Scope, memberId: string): Promise<ViewRow[]> {
  return scope.db
    .selectFrom('savedView')
    .select(['id', 'memberId', 'name', 'query', 'room', 'isShared'])
    .where('shopId', '=', scope.shopId)
    .where((where) => where.or([where('memberId', '=', memberId), where('isShared', '=', true)]))
    .orderBy('name')
    .execute()
}

/** True for names of time zones that the database can cut days in. */
export async function isTimeZone(scope: Scope, name: string): Promise<boolean> {
  const found = await sql<{ name: string }>`select name from pg_timezone_names where name = ${name}`.execute(
    scope.db,
  )
  return found.rows.length === 1
}
