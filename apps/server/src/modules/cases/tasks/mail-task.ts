import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { findPartner } from './partner-store.ts'
import { taskMailStage } from './task-mail-store.ts'
import { isFinished } from './task-step.ts'
import { lockTask, updateTask } from './task-store.ts'

/** Puts the mail with the link of a partner's task on its way, also where one was sent before. */
export async function mailTask(scope: Scope, id: string): Promise<void> {
  const task = await lockTask(scope, id)
  if (!task) throw new AppError('task/not-found')
  if (isFinished(task.state)) throw new AppError('task/finished')
  const partner = task.partnerId === null ? undefined : await findPartner(scope, task.partnerId)
  if (!partner?.email) throw new AppError('partner/no-address')
  // What is being handed over just now is not sent a second time beside it.
  if (task.mailState === 'waiting' || task.mailState === 'sending') return
  await updateTask(scope, task, {
    mailState: 'waiting',
    mailReason: null,
    mailAttempts: 0,
    mailFirstTriedAt: null,
    mailNotBefore: scope.now,
  })
  await noteWork(scope, taskMailStage)
}
