import type { Role } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import './shop-tables.ts'

/** The role of whoever acts, member or key, as it stands now; undefined for the product itself and for customers. */
export async function roleOfActor(scope: Scope): Promise<Role | undefined> {
  const { actor } = scope
  if (actor.kind !== 'member' && actor.kind !== 'key') return undefined
  const row = await scope.db
    .selectFrom(actor.kind === 'member' ? 'member' : 'apiKey')
    .select('role')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', actor.id)
    .executeTakeFirst()
  return row?.role
}
