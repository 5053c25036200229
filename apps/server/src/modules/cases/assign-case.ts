import { toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import type { CaseRow } from './case-change.ts'
import { changeCase } from './change-case.ts'

export type HandOver = {
  /** Undefined: stays as it is. Null: nobody. */
  departmentId?: string | null
  assigneeId?: string | null
  why?: string
}

/** Hands a locked case over; one line says from whom to whom, and why. */
export async function assignCase(scope: Scope, before: CaseRow, handOver: HandOver): Promise<CaseRow> {
  const to = {
    departmentId: handOver.departmentId === undefined ? before.departmentId : handOver.departmentId,
    assigneeId: handOver.assigneeId === undefined ? before.assigneeId : handOver.assigneeId,
  }
  if (to.departmentId === before.departmentId && to.assigneeId === before.assigneeId) return before
  const names = await namesIn(scope, [before, to])
  if (to.departmentId && !names.has(to.departmentId)) throw new AppError('case/unknown-department')
  if (to.assigneeId && !names.has(to.assigneeId)) throw new AppError('case/unknown-assignee')
  const named = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return changeCase(scope, before, to, {
    kind: 'handed-over',
    text: handOver.why,
    detail: {
      fromDepartment: named(before.departmentId),
      fromAssignee: named(before.assigneeId),
      toDepartment: named(to.departmentId),
      toAssignee: named(to.assigneeId),
      toAssigneeId: to.assigneeId === null ? null : toPublicId('member', to.assigneeId),
    },
  })
}

type Place = { departmentId: string | null; assigneeId: string | null }

/** Names of departments that stand and of members, by id. */
async function namesIn(scope: Scope, places: readonly Place[]): Promise<Map<string, string>> {
  const ids = places.flatMap((place) => [place.departmentId, place.assigneeId]).filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const rows = await sql<{ id: string; name: string }>`
    select id, name
    from department
    where shop_id = ${scope.shopId}
      and id = any(${ids}::uuid[])
      and archived_at is null
    union all
    select id, name
    from member
    where shop_id = ${scope.shopId}
      and id = any(${ids}::uuid[])`.execute(scope.db)
  return new Map(rows.rows.map(({ id, name }) => [id, name]))
}
