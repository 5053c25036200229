import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import './service-case-tables.ts'

/** Says who changed a case since the reader saw it, and what that was. */
export async function refuseChangedCase(scope: Scope, caseId: string): Promise<never> {
  const last = await scope.db
    .selectFrom('caseEntry')
    .select(['kind', 'byKind', 'byName', 'at'])
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  throw new AppError('case/changed-meanwhile', {
    who: last?.byName ?? nameOfActor({ kind: 'system' }),
    what: last?.kind ?? 'state',
    at: last?.at.toISOString() ?? null,
  })
}
