import { AppError } from '../../../platform/app-error.ts'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../service-case-tables.ts'

export type AnsweredCase = Row<
  'serviceCase',
  | 'id'
  | 'number'
  | 'state'
  | 'language'
  | 'customerId'
  | 'openedAt'
  | 'changedAt'
  | 'lastRepliedAt'
  | 'mergedInto'
  | 'resolvedAt'
  | 'closedAt'
>

const columns = [
  'id',
  'number',
  'state',
  'language',
  'customerId',
  'openedAt',
  'changedAt',
  'lastRepliedAt',
  'mergedInto',
  'resolvedAt',
  'closedAt',
] as const

/** The case itself, or the one it was merged into. Refuses `case/not-found`. */
export async function followCase(scope: Scope, id: string): Promise<AnsweredCase> {
  const row = await caseOf(scope, id).executeTakeFirst()
  if (!row) throw new AppError('case/not-found')
  return row.mergedInto ? followCase(scope, row.mergedInto) : row
}

/** The same, locked: those who answer in one case take turns. */
export async function lockAnsweredCase(scope: Scope, id: string): Promise<AnsweredCase> {
  const row = await caseOf(scope, id).forUpdate().executeTakeFirst()
  if (!row) throw new AppError('case/not-found')
  return row.mergedInto ? lockAnsweredCase(scope, row.mergedInto) : row
}

/** A case and all that were merged into it, so that nothing that was said is out of sight. */
export async function caseFamily(scope: Scope, id: string): Promise<string[]> {
  const family = [id]
  for (const member of family) {
    const merged = await scope.db
      .selectFrom('serviceCase')
      .select('id')
      .where('shopId', '=', scope.shopId)
      .where('mergedInto', '=', member)
      .execute()
    family.push(...merged.map((row) => row.id).filter((one) => !family.includes(one)))
  }
  return family
}

function caseOf(scope: Scope, id: string) {
  return scope.db
    .selectFrom('serviceCase')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
}
