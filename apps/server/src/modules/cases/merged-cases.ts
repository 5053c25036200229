import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import type { CaseRow } from './case-change.ts'
import './service-case-tables.ts'

type Link = { id: string; number: number }

/** Where a case went, by public id, and which ones came into it. */
export async function mergedCases(
  scope: Scope,
  row: Pick<CaseRow, 'id' | 'mergedInto'>,
): Promise<{ into: Link | undefined; from: Link[] }> {
  const from = await scope.db
    .selectFrom('serviceCase')
    .select(['id', 'number'])
    .where('shopId', '=', scope.shopId)
    .where('mergedInto', '=', row.id)
    .orderBy('number')
    .execute()
  if (row.mergedInto === null) return { into: undefined, from }
  const into = await scope.db
    .selectFrom('serviceCase')
    .select(['id', 'number'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', row.mergedInto)
    .executeTakeFirstOrThrow()
  return { into: { id: toPublicId('case', into.id), number: into.number }, from }
}
