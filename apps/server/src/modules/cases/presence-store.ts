import type { Scope } from '../../platform/scope.ts'
import './service-case-tables.ts'

/** Consoles say every 20 seconds that somebody is still there; one lost word is forgiven. */
const staysMs = 45_000

/** What somebody does on a case now; undefined: not there. */
export async function doingNow(scope: Scope, caseId: string, personId: string): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('casePresence')
    .select('doing')
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .where('personId', '=', personId)
    .where('until', '>', scope.now)
    .executeTakeFirst()
  return row?.doing
}

/** Notes it for a while. */
export async function savePresence(
  scope: Scope,
  row: { caseId: string; personId: string; name: string; doing: 'looking' | 'writing' },
): Promise<void> {
  const until = new Date(scope.now.getTime() + staysMs)
  await scope.db
    .insertInto('casePresence')
    .values({ shopId: scope.shopId, until, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['shopId', 'caseId', 'personId'])
        .doUpdateSet({ doing: row.doing, name: row.name, until }),
    )
    .execute()
}

/** Notes that somebody has gone. */
export async function forgetPresence(scope: Scope, caseId: string, personId: string): Promise<void> {
  await scope.db
    .deleteFrom('casePresence')
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .where('personId', '=', personId)
    .execute()
}

/** Forgets who was there long ago. */
export async function forgetOldPresence(scope: Scope): Promise<void> {
  await scope.db
    .deleteFrom('casePresence')
    .where('shopId', '=', scope.shopId)
    .where('until', '<', scope.now)
    .execute()
}
