import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit, nameOfActor, readDepartments } from '../../shops/index.ts'
import { lockCase } from '../case-store.ts'
import { doerOf } from '../doer-of.ts'
import { findPartner, type PartnerRow } from './partner-store.ts'
import { linkOf } from './task-link.ts'
import { taskMailStage } from './task-mail-store.ts'
import { addTaskEntry, insertTask, type TaskRow, updateTask } from './task-store.ts'
import { noteOnCase, waitForOthers } from './tell-case.ts'

export type TaskWish = {
  caseId?: string
  planId?: string
  departmentId?: string
  partnerId?: string
  assigneeId?: string
  title: string
  text: string
  dueAt: Date
  showsPictures?: boolean
  /** The case waits for others until its tasks are finished. */
  caseWaits?: boolean
  /** A partner with an address is sent the link by mail; true unless said otherwise. */
  sendsMail?: boolean
}

/**
 * Asks a department or a partner for something until a time. A partner gets a page by signed link, and a mail with it
 * when an address is known. Returns the task's id.
 */
export async function createTask(scope: Scope, wish: TaskWish): Promise<string> {
  if (wish.dueAt <= scope.now) throw refusedField('task/due-in-past', 'dueAt')
  const asked = await findAsked(scope, wish)
  const ofCase = wish.caseId === undefined ? undefined : await lockCase(scope, wish.caseId)
  const by = doerOf(scope)
  const task = await insertTask(scope, {
    caseId: wish.caseId ?? null,
    planId: wish.planId ?? null,
    departmentId: wish.departmentId ?? null,
    partnerId: wish.partnerId ?? null,
    assigneeId: wish.assigneeId ?? null,
    title: wish.title,
    text: wish.text,
    dueAt: wish.dueAt,
    showsPictures: wish.showsPictures ?? false,
    createdBy: by.kind === 'member' ? by.id : null,
    createdByName: nameOfActor(scope.actor),
  })
  await addTaskEntry(scope, task.id, { kind: 'created' })
  if (asked.partner)
    await openToPartner(scope, task, { partner: asked.partner, sendsMail: wish.sendsMail ?? true })
  await noteOnCase(scope, task, { kind: 'task-created', to: asked.name })
  if (ofCase && wish.caseWaits) await waitForOthers(scope, ofCase)
  await audit(scope, { action: 'task.created', subject: toPublicId('task', task.id) })
  return task.id
}

type Asked = { name: string; partner?: PartnerRow }

async function findAsked(scope: Scope, wish: TaskWish): Promise<Asked> {
  if ((wish.departmentId === undefined) === (wish.partnerId === undefined))
    throw refusedField('task/nobody-asked', 'departmentId')
  if (wish.partnerId !== undefined) {
    const partner = await findPartner(scope, wish.partnerId)
    if (!partner || wish.assigneeId !== undefined) throw new AppError('partner/not-found')
    return { name: partner.name, partner }
  }
  return { name: await departmentFor(scope, wish) }
}

/** Name of the department that is asked, whose the person who is asked must be. */
export async function departmentFor(
  scope: Scope,
  { departmentId, assigneeId }: { departmentId?: string | null; assigneeId?: string | null },
): Promise<string> {
  const department = (await readDepartments(scope)).find(({ id }) => id === departmentId)
  if (!department) throw new AppError('department/not-found')
  const belongs = assigneeId == null || department.members.some(({ memberId }) => memberId === assigneeId)
  if (!belongs && assigneeId !== department.leadId) throw refusedField('task/nobody-asked', 'assigneeId')
  return department.name
}

async function openToPartner(
  scope: Scope,
  task: TaskRow,
  { partner, sendsMail }: { partner: PartnerRow; sendsMail: boolean },
): Promise<void> {
  await linkOf(scope, task)
  if (!sendsMail || partner.email === null) return
  const linked = { id: task.id, version: task.version + 1 }
  await updateTask(scope, linked, { mailState: 'waiting', mailNotBefore: scope.now })
  await noteWork(scope, taskMailStage)
}

function refusedField(code: 'task/due-in-past' | 'task/nobody-asked', path: string): AppError {
  return new AppError(code, {}, { fields: [{ path, code }] })
}
