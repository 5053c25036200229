import { type BulkChange, type ProblemCode, toPublicId, toUuid } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { attempt } from '../../platform/database/attempt.ts'
import type { Scope } from '../../platform/scope.ts'
import { assignCase } from './assign-case.ts'
import type { CaseRow } from './case-change.ts'
import { lockCases } from './case-store.ts'
import { changeCase, refuseStale } from './change-case.ts'
import { moveLocked } from './move-case.ts'
import { prioritiseCase } from './prioritise-case.ts'
import type { UndoneChange } from './service-case-tables.ts'
import { findUndo, insertUndo, markUndone } from './undo-store.ts'

type Seen = { id: string; version: number }
type Skipped = { id: string; number: number | null; code: ProblemCode }
export type BulkOutcome = { changed: string[]; skipped: Skipped[]; undoToken: string | null }

/** For so long a change of many cases can be taken back. */
const undoMs = 600_000

/** Changes many cases alike. One that changed meanwhile or cannot follow is skipped and named; the others go on. */
export async function changeCases(
  scope: Scope,
  seen: readonly Seen[],
  change: BulkChange,
): Promise<BulkOutcome> {
  const rows = new Map(
    (
      await lockCases(
        scope,
        seen.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  )
  const changes: UndoneChange[] = []
  const { changed, skipped } = await eachCase(scope, seen, async ({ id, version }) => {
    const before = rows.get(id)
    if (!before) throw new AppError('case/not-found')
    await refuseStale(scope, before, version)
    const after = await applyChange(scope, before, change)
    if (after.version === before.version) return false
    changes.push({ caseId: id, version: after.version, before: rememberedOf(before) })
    rows.set(id, after)
    return true
  })
  const numbered = skipped.map((one) => ({ ...one, number: rows.get(one.id)?.number ?? null }))
  return {
    changed: changed.map((id) => toPublicId('case', id)),
    skipped: numbered.map((one) => ({ ...one, id: toPublicId('case', one.id) })),
    undoToken: changes.length === 0 ? null : await insertUndo(scope, changes),
  }
}

function applyChange(scope: Scope, before: CaseRow, change: BulkChange): Promise<CaseRow> {
  if (change.kind === 'state') return moveLocked(scope, before, change)
  if (change.kind === 'priority') return prioritiseCase(scope, before, change)
  const { departmentId, assigneeId, reason } = change
  return assignCase(scope, before, {
    departmentId: departmentId ? toUuid('department', departmentId) : departmentId,
    assigneeId: assigneeId ? toUuid('member', assigneeId) : assigneeId,
    why: reason,
  })
}

function rememberedOf(row: CaseRow): UndoneChange['before'] {
  const { state, departmentId, assigneeId, priority, priorityByHand, reopenedTimes } = row
  return {
    state,
    departmentId,
    assigneeId,
    priority,
    priorityByHand,
    reopenedTimes,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  }
}

/** Takes a change of many cases back. What somebody changed since stays as that person left it. */
export async function undoCaseChanges(
  scope: Scope,
  undoToken: string,
): Promise<Omit<BulkOutcome, 'undoToken'>> {
  const undo = await findUndo(scope, undoToken)
  if (!undo || undo.undoneAt || scope.now.getTime() - undo.madeAt.getTime() > undoMs) {
    throw new AppError('case/undo-too-late')
  }
  await markUndone(scope, undoToken)
  const rows = new Map(
    (
      await lockCases(
        scope,
        undo.changes.map(({ caseId }) => caseId),
      )
    ).map((row) => [row.id, row]),
  )
  const wanted = undo.changes.map((one) => ({ ...one, id: one.caseId }))
  const { changed, skipped } = await eachCase(scope, wanted, async ({ id, version, before }) => {
    const row = rows.get(id)
    if (!row) throw new AppError('case/not-found')
    await refuseStale(scope, row, version)
    await changeCase(
      scope,
      row,
      {
        ...before,
        resolvedAt: before.resolvedAt === null ? null : new Date(before.resolvedAt),
        closedAt: before.closedAt === null ? null : new Date(before.closedAt),
      },
      { kind: 'undone', detail: { from: row.state, to: before.state } },
    )
    return true
  })
  return {
    changed: changed.map((id) => toPublicId('case', id)),
    skipped: skipped.map((one) => ({
      ...one,
      id: toPublicId('case', one.id),
      number: rows.get(one.id)?.number ?? null,
    })),
  }
}

/** Does the same to each; a refusal leaves that one as it was and is told at the end. */
async function eachCase<T extends { id: string }>(
  scope: Scope,
  all: readonly T[],
  work: (one: T) => Promise<boolean>,
): Promise<{ changed: string[]; skipped: Skipped[] }> {
  const changed: string[] = []
  const skipped: Skipped[] = []
  for (const one of all) {
    try {
      if (await attempt(scope.db, () => work(one))) changed.push(one.id)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      skipped.push({ id: one.id, number: null, code: error.code })
    }
  }
  return { changed, skipped }
}
