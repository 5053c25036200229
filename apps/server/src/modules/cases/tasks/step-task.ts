import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { isFinished, type TaskStep, takeStep } from './task-step.ts'
import { addTaskEntry, lockTask, type TaskDoer, type TaskRow, updateTask } from './task-store.ts'
import { goOnWithCase, noteOnCase } from './tell-case.ts'

export type StepWish = { step: TaskStep; text: string; version: number }

const entryKinds = {
  open: 'reopened',
  accepted: 'accepted',
  done: 'done',
  declined: 'declined',
  cancelled: 'cancelled',
} as const

/** A step by the staff. Who accepts a task of a department has it from then on. */
export async function stepTask(scope: Scope, id: string, wish: StepWish): Promise<void> {
  const task = await lockTask(scope, id)
  if (!task) throw new AppError('task/not-found')
  if (task.version !== wish.version) throw new AppError('task/changed-meanwhile')
  const { actor } = scope
  const takes = wish.step === 'accept' && task.departmentId !== null && actor.kind === 'member'
  await stepLocked(scope, task, { ...wish, assigneeId: takes ? actor.id : task.assigneeId })
}

export type LockedStep = Omit<StepWish, 'version'> & { assigneeId: string | null; by?: TaskDoer }

/** A step of a task that the caller has locked: its new state, its history, the case's time line. */
export async function stepLocked(scope: Scope, task: TaskRow, wish: LockedStep): Promise<void> {
  const { text, by, assigneeId } = wish
  const stepped = takeStep(task.state, wish)
  if (stepped.kind === 'refused') throw new AppError(stepped.code, {}, { fields: fieldsOf(stepped.code) })
  const { state } = stepped
  const finishedAt = isFinished(state) ? scope.now : null
  const after = await updateTask(scope, task, { state, finishedAt, assigneeId })
  const kind = entryKinds[state]
  await addTaskEntry(scope, task.id, { kind, text, by })
  await noteOnCase(scope, after, { kind: `task-${kind}`, text: text || undefined, by })
  if (isFinished(state)) await goOnWithCase(scope, task.caseId)
}

function fieldsOf(code: string) {
  return code === 'task/reason-needed' ? [{ path: 'text', code }] : []
}
