import { type PriorityLevel, priorityLevels, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { CaseRow } from '../case-change.ts'
import { addEntry } from '../case-store.ts'
import { changeCase } from '../change-case.ts'
import { levelOf, priorityOfLevel } from '../priority.ts'
import type { Clock } from './clock-store.ts'
import type { LadderStep } from './clock-tables.ts'

type Taken = { clock: Clock; step: LadderStep }

/** Does what a step of a ladder says to a locked case, and writes down that it did, or why there was nothing to do. */
export async function takeStep(scope: Scope, row: CaseRow, { clock, step }: Taken): Promise<void> {
  const about = { clock: clock.kind, step: clock.escalated, action: step.action }
  if (step.action === 'raise-priority') return raisePriority(scope, row, about)
  const to = step.action === 'assign-department' ? await departmentOf(scope, step) : await leadOf(scope, row)
  const detail = { ...about, to: to?.name ?? null, toId: to?.publicId ?? null }
  const entry = { kind: 'clock-escalated', detail }
  if (!to || step.action === 'tell-lead') {
    await addEntry(scope, row.id, entry)
    await scope.tellLive({ kind: 'case.changed', id: toPublicId('case', row.id) })
    return
  }
  const isDepartment = step.action === 'assign-department'
  const changes = isDepartment ? { departmentId: to.id, assigneeId: null } : { assigneeId: to.id }
  await changeCase(scope, row, changes, entry)
}

/** One level up, as if set by hand: words that come in later must not take it down again. */
async function raisePriority(
  scope: Scope,
  row: CaseRow,
  about: { clock: string; step: number; action: string },
): Promise<void> {
  const from = levelOf(row.priority)
  const to = levelAbove(from)
  const detail = { ...about, from, to, byHand: true }
  const priority = Math.max(row.priority, priorityOfLevel(to))
  await changeCase(scope, row, { priority, priorityByHand: true }, { kind: 'priority', detail })
}

function levelAbove(level: PriorityLevel): PriorityLevel {
  return priorityLevels[priorityLevels.indexOf(level) + 1] ?? level
}

type Receiver = { id: string; publicId: string; name: string }

async function leadOf(scope: Scope, { departmentId }: CaseRow): Promise<Receiver | undefined> {
  const found = await sql<{ id: string; name: string }>`
    select member.id, member.name
    from department
    join member on member.shop_id = ${scope.shopId} and member.id = department.lead_id
    where department.shop_id = ${scope.shopId}
      and department.id = ${departmentId}`.execute(scope.db)
  const [lead] = found.rows
  return lead && { ...lead, publicId: toPublicId('member', lead.id) }
}

/** Undefined where the department was closed since the ladder was written. */
async function departmentOf(scope: Scope, { departmentId }: LadderStep): Promise<Receiver | undefined> {
  const found = await sql<{ id: string; name: string }>`
    select id, name
    from department
    where shop_id = ${scope.shopId}
      and id = ${departmentId}
      and archived_at is null`.execute(scope.db)
  const [department] = found.rows
  return department && { ...department, publicId: toPublicId('department', department.id) }
}
