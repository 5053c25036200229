import type { ClockRules } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import './clock-tables.ts'

/** What counts for shops that have set nothing. */
const usualRules: ClockRules = { publicStarsMax: 2, pausesWhile: ['waiting-customer'] }

/** What holds for all service levels of the shop. */
export async function readClockRules(scope: Scope): Promise<ClockRules> {
  const row = await scope.db
    .selectFrom('clockRule')
    .select(['publicStarsMax', 'pausesWhile'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  return row ?? usualRules
}

export async function saveClockRules(scope: Scope, rules: ClockRules): Promise<void> {
  const values = { ...rules, pausesWhile: [...rules.pausesWhile], changedAt: scope.now }
  await scope.db
    .insertInto('clockRule')
    .values({ shopId: scope.shopId, ...values })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(values))
    .execute()
}
