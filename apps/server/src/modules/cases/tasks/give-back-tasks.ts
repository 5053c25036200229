import type { Scope } from '../../../platform/scope.ts'
import { noteHandOver } from './change-task.ts'
import { lockTasksOf, updateTask } from './task-store.ts'

/** Open tasks of somebody who is away or gone go back to their department, where anybody may take them. */
export async function giveBackTasks(scope: Scope, memberId: string): Promise<void> {
  for (const task of await lockTasksOf(scope, memberId)) {
    const state = task.state === 'accepted' ? 'open' : task.state
    await noteHandOver(scope, task, await updateTask(scope, task, { assigneeId: null, state }))
  }
}
