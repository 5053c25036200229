import type { taskViews } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Cursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { TaskRow } from './task-store.ts'
import './task-tables.ts'

export type TaskView = (typeof taskViews)[number]

export type TaskFilter = {
  view: TaskView
  /** Who asks, and the departments of that one; a key has neither. */
  me: { memberId: string | null; departmentIds: readonly string[] }
  departmentId?: string
  partnerId?: string
  caseId?: string
  planId?: string
}

export type ListedTask = TaskRow & {
  departmentName: string | null
  partnerName: string | null
  assigneeName: string | null
  caseNumber: number | null
  caseTitle: string | null
  answerText: string | null
  answerBy: string | null
  answerAt: Date | null
}

const soonMs = 86_400_000

/** Tasks of a view: open ones by due time, finished ones the newest first. */
export async function findTasks(
  scope: Scope,
  { filter, after, limit }: { filter: TaskFilter; after?: Cursor; limit: number },
): Promise<ListedTask[]> {
  const isPast = filter.view === 'finished'
  const past = after && sql`and (finished_at, task.id) < (${after.at}, ${after.id}::uuid)`
  const coming = after && sql`and (task.due_at, task.id) > (${after.at}, ${after.id}::uuid)`
  const found = await sql<ListedTask>`
    ${selection(scope)}
      and ${conditionOf(scope, filter)}
      ${(isPast ? past : coming) ?? sql``}
    order by ${isPast ? sql`finished_at desc, task.id desc` : sql`task.due_at, task.id`}
    limit ${limit}`.execute(scope.db)
  return found.rows
}

/** One task as lists show it. */
export async function findTask(scope: Scope, id: string): Promise<ListedTask | undefined> {
  const found = await sql<ListedTask>`
    ${selection(scope)}
      and task.id = ${id}`.execute(scope.db)
  return found.rows[0]
}

/** Tasks of a case or a plan, the oldest first. */
export async function findTasksOf(
  scope: Scope,
  owner: { caseId: string } | { planId: string },
): Promise<ListedTask[]> {
  const found = await sql<ListedTask>`
    ${selection(scope)}
      and ${'caseId' in owner ? sql`task.case_id = ${owner.caseId}` : sql`task.plan_id = ${owner.planId}`}
    order by task.created_at, task.id
    limit 200`.execute(scope.db)
  return found.rows
}

export type TaskCounts = { mine: number; team: number; soon: number; overdue: number; all: number }

/** How many open tasks each view holds, in one pass. */
export async function countOpenTasks(scope: Scope, me: TaskFilter['me']): Promise<TaskCounts> {
  const count = (view: TaskView) => sql`count(*) filter (where ${conditionOf(scope, { view, me })})::int`
  const found = await sql<TaskCounts>`
    select ${count('mine')} as mine, ${count('team')} as team, ${count('soon')} as soon,
      ${count('overdue')} as overdue, ${count('all')} as all
    from task
    where shop_id = ${scope.shopId}
      and finished_at is null`.execute(scope.db)
  return found.rows[0] ?? { mine: 0, team: 0, soon: 0, overdue: 0, all: 0 }
}

type EntryRow = Row<'taskEntry', 'id' | 'at' | 'kind' | 'byKind' | 'byName' | 'text' | 'detail'>

export function findTaskEntries(scope: Scope, taskId: string): Promise<EntryRow[]> {
  return scope.db
    .selectFrom('taskEntry')
    .select(['id', 'at', 'kind', 'byKind', 'byName', 'text', 'detail'])
    .where('shopId', '=', scope.shopId)
    .where('taskId', '=', taskId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

function selection(scope: Scope) {
  const shop = scope.shopId
  return sql`
    select task.id, case_id as "caseId", plan_id as "planId", task.department_id as "departmentId",
      partner_id as "partnerId", task.assignee_id as "assigneeId", task.title, task.text, task.state,
      task.due_at as "dueAt", shows_pictures as "showsPictures", created_by as "createdBy",
      created_by_name as "createdByName", task.created_at as "createdAt", finished_at as "finishedAt",
      task.changed_at as "changedAt", task.version, link_number as "linkNumber", link_expires_at as "linkExpiresAt",
      mail_state as "mailState", mail_reason as "mailReason",
      department.name as "departmentName", partner.name as "partnerName", member.name as "assigneeName",
      service_case.number as "caseNumber", service_case.title as "caseTitle",
      answer.text as "answerText", answer.by_name as "answerBy", answer.at as "answerAt"
    from task
    left join department on department.shop_id = ${shop} and department.id = task.department_id
    left join partner on partner.shop_id = ${shop} and partner.id = task.partner_id
    left join member on member.shop_id = ${shop} and member.id = task.assignee_id
    left join service_case on service_case.shop_id = ${shop} and service_case.id = task.case_id
    left join lateral (
      select text, by_name, at
      from task_entry
      where task_entry.shop_id = ${shop}
        and task_entry.task_id = task.id
        and kind in ('accepted', 'done', 'declined', 'cancelled', 'reopened', 'added')
        and task_entry.text is not null
      order by at desc, id desc
      limit 1
    ) as answer on true
    where task.shop_id = ${shop}`
}

function conditionOf(scope: Scope, filter: TaskFilter): RawBuilder<unknown> {
  const { departmentId, partnerId, caseId, planId } = filter
  const parts = [viewCondition(scope, filter)]
  if (departmentId) parts.push(sql`task.department_id = ${departmentId}`)
  if (partnerId) parts.push(sql`task.partner_id = ${partnerId}`)
  if (caseId) parts.push(sql`task.case_id = ${caseId}`)
  if (planId) parts.push(sql`task.plan_id = ${planId}`)
  return sql.join(parts, sql` and `)
}

function viewCondition({ now }: Scope, { view, me }: TaskFilter): RawBuilder<unknown> {
  if (view === 'finished') return sql`finished_at is not null`
  if (view === 'all') return sql`finished_at is null`
  if (view === 'overdue') return sql`finished_at is null and task.due_at <= ${now}`
  if (view === 'soon') {
    const until = new Date(now.getTime() + soonMs)
    return sql`finished_at is null and task.due_at > ${now} and task.due_at <= ${until}`
  }
  const mine = sql`task.assignee_id = ${me.memberId}::uuid`
  if (view === 'mine') return sql`finished_at is null and ${mine}`
  // What one asked of others belongs to one's own team as well: somebody must see to it.
  return sql`finished_at is null
    and (task.department_id = any(${[...me.departmentIds]}::uuid[]) or task.created_by = ${me.memberId}::uuid or ${mine})`
}
