import { roleMay } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import type { Scope } from '../../../platform/scope.ts'
import { listMemberRows, type MemberRow, readShopRow } from '../shop-queries.ts'
import {
  type DepartmentRow,
  findDepartments,
  findListedMembers,
  type SkillRow,
} from './department-queries.ts'
import { insertDepartment } from './department-store.ts'

export type StaffedDepartment = DepartmentRow & { members: StaffMember[] }

/** Somebody in a department. `isListed`: put there by hand, not only because everybody who answers belongs to it. */
export type StaffMember = Omit<SkillRow, 'departmentId'> & { name: string; isListed: boolean }

/**
 * Departments that are not closed with all who belong to them. A shop that has none gets its first one: customer
 * service, with everybody who answers.
 */
export async function readDepartments(scope: Scope): Promise<StaffedDepartment[]> {
  const known = await findDepartments(scope)
  const departments = known.length > 0 ? known : await makeFirstDepartment(scope)
  const members = await listMemberRows(scope)
  const listed = await findListedMembers(scope)
  return departments.map((department) => ({
    ...department,
    leadId: members.some(({ id }) => id === department.leadId) ? department.leadId : null,
    members: staffOf(department, { members, listed }),
  }))
}

/** Departments that a member belongs to. */
export async function departmentsOfMember(scope: Scope, memberId: string): Promise<string[]> {
  const departments = await readDepartments(scope)
  return departments
    .filter(({ members }) => members.some((one) => one.memberId === memberId))
    .map(({ id }) => id)
}

async function makeFirstDepartment(scope: Scope): Promise<DepartmentRow[]> {
  const { language } = await readShopRow(scope)
  // Whoever makes it at the same time has made it then: the name is unique.
  const { firstDepartment } = locales[language].teams
  await insertDepartment(scope, { name: firstDepartment, kind: 'service', takesAll: true })
  return findDepartments(scope)
}

type Staff = { members: readonly MemberRow[]; listed: readonly SkillRow[] }

function staffOf(department: DepartmentRow, { members, listed }: Staff): StaffMember[] {
  const own = listed.filter(({ departmentId }) => departmentId === department.id)
  const all = department.takesAll ? answering(members) : []
  return members.flatMap(({ id, name }) => {
    const row = own.find(({ memberId }) => memberId === id)
    if (!row && !all.includes(id)) return []
    const { topics, languages, tiers, casesMax } = row ?? generalist
    return [{ memberId: id, name, topics, languages, tiers, casesMax, isListed: row !== undefined }]
  })
}

const generalist = { topics: [], languages: [], tiers: [], casesMax: null }

/** Agents; in a shop without agents those who may answer as well. */
function answering(members: readonly MemberRow[]): string[] {
  const agents = members.filter(({ role }) => role === 'agent')
  const able = agents.length > 0 ? agents : members.filter(({ role }) => roleMay(role, 'case.write'))
  return able.map(({ id }) => id)
}
