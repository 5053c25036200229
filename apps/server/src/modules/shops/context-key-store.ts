import type { Scope } from '../../platform/scope.ts'
import './shop-tables.ts'

const dayMs = 86_400_000

/** Keys that count now, the newest first. */
export async function readContextKeys(scope: Scope): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('contextKey')
    .select('sealed')
    .where('shopId', '=', scope.shopId)
    .where((where) => where.or([where('endsAt', 'is', null), where('endsAt', '>', scope.now)]))
    .orderBy('madeAt', 'desc')
    .execute()
  return rows.map(({ sealed }) => scope.keys.open(sealed).toString())
}

/** When the key that shops sign with now was made. */
export async function contextKeyMadeAt(scope: Scope): Promise<Date | null> {
  const row = await scope.db
    .selectFrom('contextKey')
    .select('madeAt')
    .where('shopId', '=', scope.shopId)
    .where('endsAt', 'is', null)
    .executeTakeFirst()
  return row?.madeAt ?? null
}

/** Keeps a new key; the former one counts for one more day, so that a shop can change over. */
export async function replaceContextKey(scope: Scope, key: string): Promise<void> {
  await scope.db
    .deleteFrom('contextKey')
    .where('shopId', '=', scope.shopId)
    .where('endsAt', '<=', scope.now)
    .execute()
  await scope.db
    .updateTable('contextKey')
    .set({ endsAt: new Date(scope.now.getTime() + dayMs) })
    .where('shopId', '=', scope.shopId)
    .where('endsAt', 'is', null)
    .execute()
  await scope.db
    .insertInto('contextKey')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      sealed: scope.keys.seal(Buffer.from(key)),
      madeAt: scope.now,
      endsAt: null,
    })
    .execute()
}
