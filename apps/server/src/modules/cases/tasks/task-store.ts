import type { taskEntryKinds } from '@echoloop/contract'
import type { Selectable, Updateable } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import { doerOf } from '../doer-of.ts'
import './task-tables.ts'

export type TaskRow = Omit<
  Selectable<Tables['task']>,
  'shopId' | 'mailAttempts' | 'mailNotBefore' | 'mailFirstTriedAt' | 'mailClaimedAt'
>

export const taskColumns = [
  'id',
  'caseId',
  'planId',
  'departmentId',
  'partnerId',
  'assigneeId',
  'title',
  'text',
  'state',
  'dueAt',
  'showsPictures',
  'createdBy',
  'createdByName',
  'createdAt',
  'finishedAt',
  'changedAt',
  'version',
  'linkNumber',
  'linkExpiresAt',
  'mailState',
  'mailReason',
] as const

/** One task, nobody else's until the transaction ends. */
export function lockTask(scope: Scope, id: string): Promise<TaskRow | undefined> {
  return scope.db
    .selectFrom('task')
    .select(taskColumns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export function readTaskRow(scope: Scope, id: string): Promise<TaskRow | undefined> {
  return scope.db
    .selectFrom('task')
    .select(taskColumns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export type NewTask = Pick<
  TaskRow,
  | 'caseId'
  | 'planId'
  | 'departmentId'
  | 'partnerId'
  | 'assigneeId'
  | 'title'
  | 'text'
  | 'dueAt'
  | 'showsPictures'
  | 'createdBy'
  | 'createdByName'
>

export async function insertTask(scope: Scope, task: NewTask): Promise<TaskRow> {
  return await scope.db
    .insertInto('task')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      state: 'open',
      createdAt: scope.now,
      changedAt: scope.now,
      ...task,
    })
    .returning(taskColumns)
    .executeTakeFirstOrThrow()
}

/** What somebody decided: a new version, so that nobody overwrites it unseen. */
export async function updateTask(
  scope: Scope,
  before: Pick<TaskRow, 'id' | 'version'>,
  changes: Updateable<Tables['task']>,
): Promise<TaskRow> {
  return await scope.db
    .updateTable('task')
    .set({ ...changes, version: before.version + 1, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', before.id)
    .returning(taskColumns)
    .executeTakeFirstOrThrow()
}

export type TaskDoer = {
  kind: 'member' | 'key' | 'partner' | 'system'
  id: string | null
  name: string | null
}

export type NewTaskEntry = {
  kind: (typeof taskEntryKinds)[number]
  text?: string
  detail?: Record<string, unknown>
  by?: TaskDoer
}

/** Adds a line to the history of a task. Lines are never changed. */
export async function addTaskEntry(scope: Scope, taskId: string, entry: NewTaskEntry): Promise<void> {
  const by = entry.by ?? staffDoer(scope)
  await scope.db
    .insertInto('taskEntry')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      taskId,
      at: scope.now,
      kind: entry.kind,
      byKind: by.kind,
      byId: by.id,
      byName: by.name,
      text: entry.text || null,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute()
}

function staffDoer(scope: Scope): TaskDoer {
  const { kind, id, name } = doerOf(scope)
  return { kind: kind === 'customer' ? 'system' : kind, id, name }
}

/** How many tasks of a case still wait for somebody. */
export async function countUnfinished(scope: Scope, caseId: string): Promise<number> {
  const row = await scope.db
    .selectFrom('task')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .where('finishedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Unfinished tasks of somebody, locked in one order. */
export function lockTasksOf(scope: Scope, memberId: string): Promise<TaskRow[]> {
  return scope.db
    .selectFrom('task')
    .select(taskColumns)
    .where('shopId', '=', scope.shopId)
    .where('assigneeId', '=', memberId)
    .where('finishedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Hangs all tasks of one case on another. */
export async function moveTasks(scope: Scope, { from, to }: { from: string; to: string }): Promise<void> {
  await scope.db
    .updateTable('task')
    .set({ caseId: to })
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', from)
    .execute()
}
