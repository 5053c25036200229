import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Level } from './choose-level.ts'
import type { LadderStep } from './clock-tables.ts'

const levelColumns = [
  'id',
  'tier',
  'severity',
  'topic',
  'departmentId',
  'firstReplyMinutes',
  'publicReplyMinutes',
  'nextReplyMinutes',
  'resolutionMinutes',
  'calendarId',
  'warnPercent',
] as const

export type LevelRow = Row<'serviceLevel', (typeof levelColumns)[number]>

/** The levels that count for clocks that start now, each with its ladder. */
export async function readLevels(scope: Scope): Promise<Level[]> {
  const rows = await scope.db
    .selectFrom('serviceLevel')
    .select(levelColumns)
    .where('shopId', '=', scope.shopId)
    .where('archivedAt', 'is', null)
    .execute()
  const steps = await scope.db
    .selectFrom('escalationStep')
    .select(['levelId', 'afterMinutes', 'action', 'departmentId'])
    .where('shopId', '=', scope.shopId)
    .orderBy('levelId')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    ...row,
    ladder: steps
      .filter(({ levelId }) => levelId === row.id)
      .map(({ afterMinutes, action, departmentId }) => ({ afterMinutes, action, departmentId })),
  }))
}

export type NewLevel = Omit<Level, 'id'>

export async function insertLevel(scope: Scope, { ladder, ...level }: NewLevel): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('serviceLevel')
    .values({ shopId: scope.shopId, id, ...level, createdAt: scope.now, changedAt: scope.now })
    .execute()
  await insertSteps(scope, id, ladder)
  return id
}

export async function updateLevel(scope: Scope, id: string, { ladder, ...level }: NewLevel): Promise<void> {
  await scope.db
    .updateTable('serviceLevel')
    .set({ ...level, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
  await scope.db
    .deleteFrom('escalationStep')
    .where('shopId', '=', scope.shopId)
    .where('levelId', '=', id)
    .execute()
  await insertSteps(scope, id, ladder)
}

/** Clocks that run name their level, so that it stays as a row. */
export async function archiveLevel(scope: Scope, id: string): Promise<void> {
  await scope.db
    .updateTable('serviceLevel')
    .set({ archivedAt: scope.now, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

async function insertSteps(scope: Scope, levelId: string, ladder: readonly LadderStep[]): Promise<void> {
  if (ladder.length === 0) return
  const sorted = ladder.toSorted((left, right) => left.afterMinutes - right.afterMinutes)
  await scope.db
    .insertInto('escalationStep')
    .values(sorted.map((step, index) => ({ shopId: scope.shopId, levelId, position: index + 1, ...step })))
    .execute()
}
