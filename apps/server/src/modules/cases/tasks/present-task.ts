import { type Task, type TaskDetail, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { findTask, findTaskEntries, findTasksOf, type ListedTask } from './task-queries.ts'

/** A task as the staff see it. */
export function presentTask({ now }: Pick<Scope, 'now'>, row: ListedTask): Task {
  return {
    id: toPublicId('task', row.id),
    title: row.title,
    text: row.text,
    state: row.state,
    department: namedIn('department', row.departmentId, row.departmentName),
    partner: namedIn('partner', row.partnerId, row.partnerName),
    assignee: namedIn('member', row.assigneeId, row.assigneeName),
    case:
      row.caseId === null
        ? null
        : { id: toPublicId('case', row.caseId), number: row.caseNumber ?? 0, title: row.caseTitle ?? '' },
    planId: row.planId && toPublicId('plan', row.planId),
    dueAt: row.dueAt.toISOString(),
    isOverdue: row.finishedAt === null && row.dueAt <= now,
    createdBy: row.createdByName,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    answer: answerOf(row),
    link: linkOf(row, now),
    linkExpiresAt: row.linkExpiresAt?.toISOString() ?? null,
    mail: row.mailState === null ? null : { state: row.mailState, reason: row.mailReason },
    version: row.version,
  }
}

/** One task with its history. Refuses `task/not-found`. */
export async function readTask(scope: Scope, id: string): Promise<TaskDetail> {
  const row = await findTask(scope, id)
  if (!row) throw new AppError('task/not-found')
  const entries = await findTaskEntries(scope, id)
  return {
    ...presentTask(scope, row),
    showsPictures: row.showsPictures,
    entries: entries.map(({ id: entryId, at, byName, ...entry }) => ({
      ...entry,
      id: toPublicId('entry', entryId),
      at: at.toISOString(),
      by: byName,
    })),
  }
}

/** Tasks of a case, the oldest first. */
export async function readTasksOfCase(scope: Scope, caseId: string): Promise<Task[]> {
  return (await findTasksOf(scope, { caseId })).map((row) => presentTask(scope, row))
}

/** Tasks of an improvement plan, the oldest first. */
export async function readTasksOfPlan(scope: Scope, planId: string): Promise<Task[]> {
  return (await findTasksOf(scope, { planId })).map((row) => presentTask(scope, row))
}

function namedIn(kind: 'department' | 'partner' | 'member', id: string | null, name: string | null) {
  return id === null || name === null ? null : { id: toPublicId(kind, id), name }
}

function answerOf({ answerText, answerBy, answerAt }: ListedTask): Task['answer'] {
  if (answerText === null || answerAt === null) return null
  return { text: answerText, by: answerBy ?? '', at: answerAt.toISOString() }
}

function linkOf({ linkExpiresAt }: ListedTask, now: Date): Task['link'] {
  if (linkExpiresAt === null) return 'none'
  return linkExpiresAt > now ? 'open' : 'expired'
}
