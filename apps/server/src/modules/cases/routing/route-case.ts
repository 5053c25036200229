import { toPublicId } from '@echoloop/contract'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { awayMembers, type StaffedDepartment } from '../../shops/index.ts'
import type { CaseHook, CaseRow, NewEntry } from '../case-change.ts'
import { isDone } from '../case-state.ts'
import { addEntry } from '../case-store.ts'
import { type Choice, chooseAssignee } from './choose-assignee.ts'
import { chooseDepartment } from './choose-department.ts'
import { noteGiven, putWait } from './routing-store.ts'
import { desksOf, putOnDesk, teamOf } from './team-of.ts'

/** Work of this stage: cases for which nobody was there. */
export const routingStage = 'routing'

export type Route = { department: StaffedDepartment; choice: Choice }

/**
 * Sends a new case to its department and to somebody there; and one whose customer writes while its person is away to
 * somebody else.
 */
export const routeCase: CaseHook = async (scope, change) => {
  const { kind, after, before } = change
  const isNew = kind === 'opened' || (kind === 'split' && before === null)
  if (isNew && after.assigneeId === null) return sendOn('new-case')
  if (isNew && after.departmentId === null) return sendToDepartment()
  // Handed to another department without a name: somebody there is found as for a new case.
  const isMoved = kind === 'handed-over' && before !== null && before.departmentId !== after.departmentId
  if (isMoved && after.departmentId !== null && after.assigneeId === null) return sendOn('new-department')
  const isBack = kind === 'customer-wrote' || (kind === 'state' && after.state === 'reopened')
  if (!isBack || after.assigneeId === null || isDone(after.state)) return
  if ((await awayMembers(scope)).has(after.assigneeId)) await sendOn('absent')

  async function sendOn(because: string): Promise<void> {
    const route = await findRoute(scope, after)
    if (!route) return
    await change.set(placeOf(route))
    await settleRoute(scope, after, route)
    if (because === 'new-department' && route.choice.kind === 'nobody') return
    await addEntry(scope, after.id, handOverEntry({ row: after, route, because }, await nameIn(scope, after)))
  }

  async function sendToDepartment(): Promise<void> {
    const department = chooseDepartment(after, await teamOf(scope))
    if (department) await change.set({ departmentId: department.id })
  }
}

/** Where a case goes: its department, else the one that the rules say; and who of those who are there. */
export async function findRoute(scope: Scope, row: CaseRow): Promise<Route | undefined> {
  const team = await teamOf(scope)
  const own = team.departments.find(({ id }) => id === row.departmentId)
  const department = own ?? chooseDepartment(row, team)
  if (!department) return undefined
  const desks = await desksOf(
    scope,
    department.members.map(({ memberId }) => memberId),
  )
  const candidates = department.members.map((member) => ({
    ...member,
    isPresent: team.onDuty.has(member.memberId),
    ...(desks.get(member.memberId) ?? { openCases: 0, load: 0, lastGivenAt: null }),
  }))
  const need = { topic: row.topic, language: row.language, tier: row.tier }
  return { department, choice: chooseAssignee({ need, candidates }) }
}

/** Department and person of a route; nobody when nobody was there. */
export function placeOf({ department, choice }: Route): { departmentId: string; assigneeId: string | null } {
  return { departmentId: department.id, assigneeId: choice.kind === 'chosen' ? choice.memberId : null }
}

/** Notes whose turn it was, or that the case waits for somebody. */
export async function settleRoute(scope: Scope, row: CaseRow, { department, choice }: Route): Promise<void> {
  if (choice.kind === 'chosen') {
    putOnDesk(scope, { memberId: choice.memberId, priority: row.priority })
    return noteGiven(scope, choice.memberId)
  }
  await putWait(scope, { caseId: row.id, departmentId: department.id })
  await noteWork(scope, routingStage)
}

/** The line of the history about a hand-over by these rules: from whom to whom, and why. */
export function handOverEntry(
  { row, route, because }: { row: CaseRow; route: Route; because: string },
  from: { departmentName: string | null; assigneeName: string | null },
): NewEntry {
  const { department, choice } = route
  const chosen =
    choice.kind === 'chosen'
      ? department.members.find(({ memberId }) => memberId === choice.memberId)
      : undefined
  return {
    kind: 'handed-over',
    by: { kind: 'system', id: null, name: null },
    detail: {
      fromDepartment: row.departmentId === null ? null : from.departmentName,
      fromAssignee: row.assigneeId === null ? null : from.assigneeName,
      toDepartment: department.name,
      toAssignee: chosen?.name ?? null,
      toAssigneeId: chosen ? toPublicId('member', chosen.memberId) : null,
      because,
      choice: choice.kind === 'chosen' ? choice.by : choice.reason,
    },
  }
}

/** Names of where a case was. */
export async function nameIn(
  scope: Scope,
  row: CaseRow,
): Promise<{ departmentName: string | null; assigneeName: string | null }> {
  const { departments } = await teamOf(scope)
  const members = departments.flatMap(({ members: staff }) => staff)
  return {
    departmentName: departments.find(({ id }) => id === row.departmentId)?.name ?? null,
    assigneeName: members.find(({ memberId }) => memberId === row.assigneeId)?.name ?? null,
  }
}
