import type { Scope } from '../../../platform/scope.ts'
import type { OrderLineKey } from '../review-queries.ts'
import '../review-tables.ts'

const validMs = 45 * 86_400_000

/** The link that a buyer asked for: one per line, valid anew with each asking. */
export async function keepAskedLink(
  scope: Scope,
  { language, ...line }: OrderLineKey & { language: string },
): Promise<string> {
  const expiresAt = new Date(scope.now.getTime() + validMs)
  const fresh = { id: scope.newId(), createdAt: scope.now, origin: 'asked' as const }
  const row = await scope.db
    .insertInto('reviewInvitation')
    .values({ shopId: scope.shopId, ...fresh, ...line, expiresAt, language })
    .onConflict((conflict) =>
      conflict
        .columns(['shopId', 'orderId', 'productId'])
        .where('origin', '=', 'asked')
        .doUpdateSet({ expiresAt, language }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export type AskedLinkRow = OrderLineKey & { id: string; expiresAt: Date; language: string | null }

export function findAskedLink(scope: Scope, id: string): Promise<AskedLinkRow | undefined> {
  return scope.db
    .selectFrom('reviewInvitation')
    .select(['id', 'orderId', 'productId', 'expiresAt', 'language'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('origin', '=', 'asked')
    .executeTakeFirst()
}
