import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import type { CaseRow } from '../case-change.ts'
import { stateChanges } from '../case-state.ts'
import { addEntry, lockCase } from '../case-store.ts'
import { changeCase } from '../change-case.ts'
import type { TaskDoer, TaskRow } from './task-store.ts'
import { countUnfinished } from './task-store.ts'

export type TaskNews = {
  kind: `task-${string}`
  text?: string
  /** Whom the task asks. */
  to?: string
  by?: TaskDoer
}

/** Writes a step of a task into the time line of its case, and tells open consoles. */
export async function noteOnCase(scope: Scope, task: TaskRow, news: TaskNews): Promise<void> {
  await scope.tellLive({ kind: 'task.changed', id: toPublicId('task', task.id) })
  if (task.caseId === null) return
  await addEntry(scope, task.caseId, {
    kind: news.kind,
    text: news.text,
    by: news.by,
    detail: {
      taskId: toPublicId('task', task.id),
      title: task.title,
      dueAt: task.dueAt.toISOString(),
      ...(news.to === undefined ? {} : { to: news.to }),
    },
  })
  await scope.tellLive({ kind: 'case.changed', id: toPublicId('case', task.caseId) })
}

/** A case whose customer cannot be answered before others did something waits for them. */
export async function waitForOthers(scope: Scope, row: CaseRow): Promise<void> {
  if (row.state !== 'new' && row.state !== 'open' && row.state !== 'reopened') return
  await changeCase(scope, row, stateChanges(row, 'waiting-others', scope.now), {
    kind: 'state',
    detail: { from: row.state, to: 'waiting-others', because: 'task-created' },
  })
}

/** A case that waits for others goes on when the last of its tasks is finished. */
export async function goOnWithCase(scope: Scope, caseId: string | null): Promise<void> {
  if (caseId === null) return
  const row = await lockCase(scope, caseId)
  if (row.state !== 'waiting-others' || (await countUnfinished(scope, caseId)) > 0) return
  await changeCase(scope, row, stateChanges(row, 'open', scope.now), {
    kind: 'state',
    detail: { from: row.state, to: 'open', because: 'task-answered' },
  })
}
