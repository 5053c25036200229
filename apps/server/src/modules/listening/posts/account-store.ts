import type { Scope } from '../../../platform/scope.ts'
import '../listening-tables.ts'

export type NewAccount = {
  kind: 'mastodon' | 'adapter'
  name: string
  network: string
  address: string
  handle: string | null
  charactersMax: number
  sealedSecret: Buffer
}

export async function insertAccount(scope: Scope, account: NewAccount): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('listeningAccount')
    .values({ shopId: scope.shopId, id, ...account, createdAt: scope.now })
    .execute()
  return id
}

/** Forgets the token; the name stays beside what was written. False when it is gone already. */
export async function endAccount(scope: Scope, id: string): Promise<boolean> {
  const result = await scope.db
    .updateTable('listeningAccount')
    .set({ removedAt: scope.now, sealedSecret: null })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
