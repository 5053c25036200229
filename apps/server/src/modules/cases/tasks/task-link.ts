import { AppError } from '../../../platform/app-error.ts'
import type { Keys } from '../../../platform/crypto/keys.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { addTaskEntry, lockTask, readTaskRow, type TaskRow, updateTask } from './task-store.ts'

const dayMs = 86_400_000
/** A link lives on for a while after the task is due: late answers are answers too. */
const graceDays = 30

/** What the token of a task's page names: a revoked link has an older number than the task. */
type TaskToken = { shopId: string; taskId: string; number: number }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const payloadPattern = new RegExp(`^(${uuid}) (${uuid}) (\\d{1,9})$`)

/** The token of a task's page, safe in an address. */
export function taskTokenOf(keys: Keys, { shopId, taskId, number }: TaskToken): string {
  return keys.sign('task', `${shopId} ${taskId} ${number}`)
}

function readTaskToken(keys: Keys, token: string): TaskToken | undefined {
  const [, shopId, taskId, number] = payloadPattern.exec(keys.verify('task', token) ?? '') ?? []
  return shopId && taskId && number ? { shopId, taskId, number: Number(number) } : undefined
}

export type TaskLink = { token: string; expiresAt: Date }

/** The link of a locked task: the one that works, or a new one. */
export async function linkOf(scope: Scope, task: TaskRow): Promise<TaskLink> {
  if (task.linkExpiresAt !== null && task.linkExpiresAt > scope.now) return tokenOf(scope, task)
  const linked = await updateTask(scope, task, {
    linkNumber: task.linkNumber + 1,
    linkExpiresAt: expiryOf(scope, task.dueAt),
  })
  await addTaskEntry(scope, task.id, { kind: 'link-made' })
  return tokenOf(scope, linked)
}

/** The same from a task's id. */
export async function linkTask(scope: Scope, id: string): Promise<TaskLink> {
  const task = await lockTask(scope, id)
  if (!task) throw new AppError('task/not-found')
  return linkOf(scope, task)
}

/** Until when the link of a task that is due then works. */
export function expiryOf({ now }: Pick<Scope, 'now'>, dueAt: Date): Date {
  return new Date(Math.max(dueAt.getTime(), now.getTime()) + graceDays * dayMs)
}

/** Ends all links of a task at once. */
export async function revokeLink(scope: Scope, id: string): Promise<void> {
  const task = await lockTask(scope, id)
  if (!task) throw new AppError('task/not-found')
  if (task.linkExpiresAt === null) return
  // The number itself counts up when the next link is made; without a time none is valid.
  await updateTask(scope, task, { linkExpiresAt: null })
  await addTaskEntry(scope, id, { kind: 'link-revoked' })
}

/**
 * Runs in the shop of a link, with the task it leads to. Refuses what was not signed here, was revoked or has expired:
 * `task/link-invalid`, `task/link-expired`. `locks`: the task is nobody else's until the end.
 */
export function withTaskLink<T>(
  platform: Platform,
  { token, locks }: { token: string; locks: boolean },
  work: (scope: Scope, task: TaskRow) => Promise<T>,
): Promise<T> {
  const link = readTaskToken(platform.keys, token)
  if (!link) throw new AppError('task/link-invalid')
  return runInShop(platform, { shopId: link.shopId, actor: { kind: 'system' } }, async (scope) => {
    const task = await (locks ? lockTask : readTaskRow)(scope, link.taskId)
    if (!task || task.linkNumber !== link.number || task.linkExpiresAt === null)
      throw new AppError('task/link-invalid')
    if (task.linkExpiresAt <= scope.now) throw new AppError('task/link-expired')
    return work(scope, task)
  })
}

function tokenOf({ keys, shopId }: Scope, { id, linkNumber, linkExpiresAt }: TaskRow): TaskLink {
  const token = taskTokenOf(keys, { shopId, taskId: id, number: linkNumber })
  return { token, expiresAt: linkExpiresAt ?? new Date(0) }
}
