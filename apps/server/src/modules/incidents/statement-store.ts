import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import type { IncidentRow } from './incident-store.ts'
import type { Both } from './incident-tables.ts'

export type StatementRow = Row<
  'incidentStatement',
  'version' | 'text' | 'writtenAt' | 'writtenBy' | 'writerId' | 'approvedAt' | 'approvedBy'
>

/** The newest version. */
export function findStatement(scope: Scope, incidentId: string): Promise<StatementRow | undefined> {
  return scope.db
    .selectFrom('incidentStatement')
    .select(['version', 'text', 'writtenAt', 'writtenBy', 'writerId', 'approvedAt', 'approvedBy'])
    .where('shopId', '=', scope.shopId)
    .where('incidentId', '=', incidentId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertStatement(
  scope: Scope,
  { id }: Pick<IncidentRow, 'id'>,
  text: Both,
): Promise<void> {
  const newest = await findStatement(scope, id)
  await scope.db
    .insertInto('incidentStatement')
    .values({
      shopId: scope.shopId,
      incidentId: id,
      version: (newest?.version ?? 0) + 1,
      text: JSON.stringify(text),
      writtenAt: scope.now,
      writtenBy: nameOfActor(scope.actor),
      writerId: scope.actor.kind === 'member' ? scope.actor.id : null,
    })
    .execute()
}

export async function markApproved(scope: Scope, incidentId: string, version: number): Promise<void> {
  await scope.db
    .updateTable('incidentStatement')
    .set({ approvedAt: scope.now, approvedBy: nameOfActor(scope.actor) })
    .where('shopId', '=', scope.shopId)
    .where('incidentId', '=', incidentId)
    .where('version', '=', version)
    .execute()
}
