import type { PhoneTemplate } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import '../messenger-tables.ts'

export function listTemplates(scope: Scope): Promise<PhoneTemplate[]> {
  return scope.db
    .selectFrom('phoneTemplate')
    .select(['name', 'kind', 'text'])
    .where('shopId', '=', scope.shopId)
    .orderBy('place')
    .execute()
}

/** Puts these in place of all that there were. */
export async function replaceTemplates(scope: Scope, items: readonly PhoneTemplate[]): Promise<void> {
  await scope.db.deleteFrom('phoneTemplate').where('shopId', '=', scope.shopId).execute()
  if (items.length === 0) return
  await scope.db
    .insertInto('phoneTemplate')
    .values(items.map((item, place) => ({ shopId: scope.shopId, id: scope.newId(), ...item, place })))
    .execute()
}
