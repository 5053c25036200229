import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './journey-tables.ts'

const columns = [
  'id',
  'version',
  'name',
  'touchpoint',
  'surveyId',
  'path',
  'moment',
  'after',
  'event',
  'sampling',
  'tiers',
  'needsConsent',
  'isOn',
  'changedAt',
] as const

export type RuleRow = Row<'touchpointRule', (typeof columns)[number]>
export type RuleValues = Omit<RuleRow, 'id' | 'version' | 'changedAt'>

export function listRules(scope: Scope): Promise<RuleRow[]> {
  return scope.db
    .selectFrom('touchpointRule')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export function findRule(scope: Scope, id: string): Promise<RuleRow | undefined> {
  return scope.db
    .selectFrom('touchpointRule')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertRule(scope: Scope, values: RuleValues): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('touchpointRule')
    .values({ shopId: scope.shopId, id, ...values, createdAt: scope.now, changedAt: scope.now })
    .execute()
  return id
}

/** Keeps a rule in place of that version; false when it was changed or removed meanwhile. */
export async function saveRule(
  scope: Scope,
  { id, version, ...values }: RuleValues & { id: string; version: number },
): Promise<boolean> {
  const row = await scope.db
    .updateTable('touchpointRule')
    .set({ ...values, version: version + 1, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteRule(scope: Scope, id: string): Promise<boolean> {
  const row = await scope.db
    .deleteFrom('touchpointRule')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
