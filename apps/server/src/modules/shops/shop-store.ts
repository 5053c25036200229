import type { Role } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import './shop-tables.ts'

type NewShop = { name: string; language: 'zh-CN' | 'en'; timeZone: string; isDemo: boolean }

export async function insertShop(scope: Scope, shop: NewShop): Promise<void> {
  await scope.db
    .insertInto('shop')
    .values({ shopId: scope.shopId, ...shop, createdAt: scope.now })
    .execute()
}

export async function updateShop(scope: Scope, change: Partial<Omit<NewShop, 'isDemo'>>): Promise<void> {
  await scope.db.updateTable('shop').set(change).where('shopId', '=', scope.shopId).execute()
}

export type NewMember = { personId: string; name: string; email: string; role: Role }

export async function insertMember(scope: Scope, member: NewMember): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('member')
    .values({ shopId: scope.shopId, id, ...member, createdAt: scope.now })
    .execute()
  return id
}

export async function updateMemberRole(scope: Scope, id: string, role: Role): Promise<void> {
  await scope.db
    .updateTable('member')
    .set({ role })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

export async function deleteMember(scope: Scope, id: string): Promise<void> {
  await scope.db.deleteFrom('member').where('shopId', '=', scope.shopId).where('id', '=', id).execute()
}

export type NewKey = {
  name: string
  role: Role
  secretHash: Buffer
  prefix: string
  createdBy: string
  expiresAt: Date | null
}

export async function insertKey(scope: Scope, key: NewKey): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('apiKey')
    .values({ shopId: scope.shopId, id, ...key, createdAt: scope.now })
    .execute()
  return id
}

export async function markKeyUsed(scope: Scope, id: string): Promise<void> {
  await scope.db
    .updateTable('apiKey')
    .set({ lastUsedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

export async function markKeyRevoked(scope: Scope, id: string): Promise<boolean> {
  const result = await scope.db
    .updateTable('apiKey')
    .set({ revokedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export type NewAuditEntry = {
  actor: string
  action: string
  subject: string | null
  detail: Record<string, unknown>
}

export async function saveAuditEntry(scope: Scope, entry: NewAuditEntry): Promise<void> {
  await scope.db
    .insertInto('auditEntry')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      at: scope.now,
      ...entry,
      detail: JSON.stringify(entry.detail),
    })
    .execute()
}

export type NewView = {
  memberId: string
  name: string
  query: string
  room: 'feedback' | 'cases'
  isShared: boolean
}

export async function insertView(scope: Scope, view: NewView): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('savedView')
    .values({ shopId: scope.shopId, id, ...view, createdAt: scope.now })
    .execute()
  return id
}

export async function deleteView(scope: Scope, view: { id: string; memberId: string }): Promise<boolean> {
  const result = await scope.db
    .deleteFrom('savedView')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', view.id)
    .where('memberId', '=', view.memberId)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}
