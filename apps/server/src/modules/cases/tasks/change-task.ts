import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listMemberRows, readDepartments } from '../../shops/index.ts'
import { departmentFor } from './create-task.ts'
import { expiryOf } from './task-link.ts'
import { isFinished } from './task-step.ts'
import { addTaskEntry, lockTask, type TaskRow, updateTask } from './task-store.ts'
import { noteOnCase } from './tell-case.ts'

export type TaskChange = {
  version: number
  title?: string
  text?: string
  dueAt?: Date
  departmentId?: string
  assigneeId?: string | null
}

/** Changes the words or the time of a task, or who does it; a hand-over says from whom to whom. */
export async function changeTask(scope: Scope, id: string, change: TaskChange): Promise<void> {
  const task = await lockTask(scope, id)
  if (!task) throw new AppError('task/not-found')
  const { version, dueAt, departmentId, assigneeId, ...words } = change
  if (task.version !== version) throw new AppError('task/changed-meanwhile')
  if (isFinished(task.state)) throw new AppError('task/finished')
  if (dueAt && dueAt <= scope.now)
    throw new AppError('task/due-in-past', {}, { fields: [{ path: 'dueAt', code: 'task/due-in-past' }] })
  const to = await placeOf(scope, task, { departmentId, assigneeId })
  const isHandedOver = to.departmentId !== task.departmentId || to.assigneeId !== task.assigneeId
  const link = dueAt && task.linkExpiresAt ? { linkExpiresAt: expiryOf(scope, dueAt) } : {}
  const after = await updateTask(scope, task, { ...words, ...(dueAt ? { dueAt } : {}), ...link, ...to })
  if (isHandedOver) await noteHandOver(scope, task, after)
  const isChanged = change.title !== undefined || change.text !== undefined || dueAt !== undefined
  if (!isChanged) return
  await addTaskEntry(scope, id, { kind: 'changed', detail: { dueAt: after.dueAt.toISOString() } })
  await noteOnCase(scope, after, { kind: 'task-changed' })
}

type Place = { departmentId: string | null; assigneeId: string | null }

/** Where a task goes. Another department begins with nobody; a partner's task stays the partner's. */
async function placeOf(
  scope: Scope,
  task: TaskRow,
  wish: { departmentId?: string; assigneeId?: string | null },
): Promise<Place> {
  const departmentId = wish.departmentId ?? task.departmentId
  const isMoved = departmentId !== task.departmentId
  const assigneeId = wish.assigneeId === undefined ? (isMoved ? null : task.assigneeId) : wish.assigneeId
  if (wish.departmentId === undefined && wish.assigneeId == null) return { departmentId, assigneeId }
  if (task.partnerId !== null)
    throw new AppError(
      'task/nobody-asked',
      {},
      { fields: [{ path: 'departmentId', code: 'task/nobody-asked' }] },
    )
  await departmentFor(scope, { departmentId, assigneeId })
  return { departmentId, assigneeId }
}

/** Notes who had a task and who has it now, by name as they are called today. */
export async function noteHandOver(scope: Scope, before: TaskRow, after: TaskRow): Promise<void> {
  const names = await namesOfPlaces(scope, [before, after])
  await addTaskEntry(scope, after.id, {
    kind: 'handed-over',
    detail: {
      fromDepartment: names.get(before.departmentId ?? '') ?? null,
      fromAssignee: names.get(before.assigneeId ?? '') ?? null,
      toDepartment: names.get(after.departmentId ?? '') ?? null,
      toAssignee: names.get(after.assigneeId ?? '') ?? null,
    },
  })
  await noteOnCase(scope, after, {
    kind: 'task-handed-over',
    to: names.get(after.assigneeId ?? '') ?? names.get(after.departmentId ?? '') ?? '',
  })
}

async function namesOfPlaces(scope: Scope, places: readonly Place[]): Promise<Map<string, string>> {
  const departments = await readDepartments(scope)
  const members = await listMemberRows(scope)
  const wanted = new Set(places.flatMap(({ departmentId, assigneeId }) => [departmentId, assigneeId]))
  return new Map(
    [...departments, ...members].filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]),
  )
}
