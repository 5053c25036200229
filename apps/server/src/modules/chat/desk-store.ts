import type { Scope } from '../../platform/scope.ts'
import './chat-tables.ts'

/** Says until when somebody, a colleague or a program, is at the desk. */
export async function saveDesk(
  scope: Scope,
  { actorId, ...values }: { actorId: string; name: string; hereUntil: Date },
): Promise<void> {
  await scope.db
    .insertInto('chatDesk')
    .values({ shopId: scope.shopId, actorId, ...values })
    .onConflict((conflict) => conflict.columns(['shopId', 'actorId']).doUpdateSet(values))
    .execute()
}
