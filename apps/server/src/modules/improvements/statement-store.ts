import type { StatementInput } from '@echoloop/contract'
import type { Row } from '../../platform/database/tables.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import './improvement-tables.ts'

export type StatementRow = Row<
  'planStatement',
  'version' | 'said' | 'did' | 'isPublic' | 'quoteIds' | 'reason' | 'statedBy' | 'at'
>

/** All that was published of a plan, newest first. */
export function listStatements(scope: Scope, planId: string): Promise<StatementRow[]> {
  return scope.db
    .selectFrom('planStatement')
    .select(['version', 'said', 'did', 'isPublic', 'quoteIds', 'reason', 'statedBy', 'at'])
    .where('shopId', '=', scope.shopId)
    .where('planId', '=', planId)
    .orderBy('version', 'desc')
    .execute()
}

export async function insertStatement(
  scope: Scope,
  planId: string,
  statement: StatementInput & { version: number; reason: string | null },
): Promise<void> {
  const { said, did, isPublic, quoteIds, version, reason } = statement
  await scope.db
    .insertInto('planStatement')
    .values({
      shopId: scope.shopId,
      planId,
      version,
      said: JSON.stringify(said),
      did: JSON.stringify(did),
      isPublic,
      quoteIds: quoteIds.map((id) => uuidOf('feedback', id)),
      reason,
      statedBy: nameOfActor(scope.actor),
      at: scope.now,
    })
    .execute()
}
