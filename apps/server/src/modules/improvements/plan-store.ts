import { toPublicId } from '@echoloop/contract'
import { type Insertable, sql, type Updateable } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Row, Tables } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import './improvement-tables.ts'

const columns = [
  'id',
  'title',
  'goal',
  'state',
  'origin',
  'productId',
  'aspect',
  'filter',
  'metric',
  'baseline',
  'target',
  'ownerId',
  'departmentIds',
  'startsOn',
  'dueOn',
  'createdBy',
  'createdAt',
  'startedAt',
  'shippedAt',
  'droppedAt',
  'version',
] as const

export type PlanRow = Row<'improvementPlan', (typeof columns)[number]>

export type NewPlan = Omit<Insertable<Tables['improvementPlan']>, 'shopId' | 'id' | 'changedAt' | 'createdAt'>

export async function insertPlan(scope: Scope, plan: NewPlan): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('improvementPlan')
    .values({ shopId: scope.shopId, id, createdAt: scope.now, changedAt: scope.now, ...plan })
    .execute()
  return id
}

export async function readPlanRow(scope: Scope, id: string): Promise<PlanRow> {
  const row = await scope.db
    .selectFrom('improvementPlan')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('plan/not-found')
  return row
}

/** The plan, this transaction's alone until it ends. */
export async function lockPlan(scope: Scope, id: string): Promise<PlanRow> {
  const row = await scope.db
    .selectFrom('improvementPlan')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError('plan/not-found')
  return row
}

type PlanChanges = Omit<Updateable<Tables['improvementPlan']>, 'shopId' | 'id' | 'version' | 'changedAt'>
type Entry = { kind: string; detail?: Record<string, unknown>; text?: string | null }

/** Changes a plan, notes it in the history, and tells open consoles. */
export async function savePlan(
  scope: Scope,
  id: string,
  { changes = {}, entry }: { changes?: PlanChanges; entry: Entry },
): Promise<void> {
  await scope.db
    .updateTable('improvementPlan')
    .set({ ...changes, version: sql<number>`version + 1`, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
  await addEntry(scope, id, entry)
}

/** One line of a plan's history. */
export async function addEntry(scope: Scope, planId: string, entry: Entry): Promise<void> {
  await scope.db
    .insertInto('planEntry')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      planId,
      at: scope.now,
      kind: entry.kind,
      actor: nameOfActor(scope.actor),
      detail: JSON.stringify(entry.detail ?? {}),
      text: entry.text ?? null,
    })
    .execute()
  await scope.tellLive({ kind: 'plan.changed', id: toPublicId('plan', planId) })
}
