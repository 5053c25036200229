import { sql } from 'kysely'
import type { SigningPair } from '../../platform/crypto/signing-pair.ts'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './shop-tables.ts'

type ActiveKey = { id: string; sealedPrivate: Buffer | null }

/** The key that signs now. */
export function findActiveKey(scope: Scope): Promise<ActiveKey | undefined> {
  return scope.db
    .selectFrom('shopSigningKey')
    .select(['id', 'sealedPrivate'])
    .where('shopId', '=', scope.shopId)
    .where('retiredAt', 'is', null)
    .executeTakeFirst()
}

/** Keeps a new key, unless another one is active: then it waits for whoever made that, and changes nothing. */
export async function insertSigningKey(
  scope: Scope,
  { id, publicKey, privateKey }: SigningPair,
): Promise<void> {
  await sql`
    insert into shop_signing_key (shop_id, id, public_key, sealed_private, created_at)
    values (${scope.shopId}, ${id}, ${publicKey}, ${scope.keys.seal(privateKey)}, ${scope.now})
    on conflict (shop_id) where retired_at is null do nothing`.execute(scope.db)
}

/** Ends the active key: its private half is gone, its public half stays. */
export async function retireActiveKey(scope: Scope): Promise<void> {
  await scope.db
    .updateTable('shopSigningKey')
    .set({ retiredAt: scope.now, sealedPrivate: null })
    .where('shopId', '=', scope.shopId)
    .where('retiredAt', 'is', null)
    .execute()
}

export type PublicKeyRow = Row<'shopSigningKey', 'id' | 'publicKey' | 'createdAt' | 'retiredAt'>

/** All keys that the shop ever signed with, newest first. */
export function listPublicKeys(scope: Scope): Promise<PublicKeyRow[]> {
  return scope.db
    .selectFrom('shopSigningKey')
    .select(['id', 'publicKey', 'createdAt', 'retiredAt'])
    .where('shopId', '=', scope.shopId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
}
