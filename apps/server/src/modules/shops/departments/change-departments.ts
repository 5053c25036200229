import { type Department, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../audit.ts'
import type { SkillRow } from './department-queries.ts'
import {
  type DepartmentChanges,
  type DepartmentFacts,
  deleteListedMember,
  insertDepartment,
  putListedMember,
  updateDepartment,
} from './department-store.ts'
import { readDepartments, type StaffedDepartment } from './read-departments.ts'

export async function createDepartment(scope: Scope, facts: DepartmentFacts): Promise<Department> {
  // The first one is customer service, whatever a shop adds.
  await readDepartments(scope)
  const id = await insertDepartment(scope, facts)
  if (!id) throw new AppError('department/name-taken')
  await audit(scope, { action: 'department.created', subject: toPublicId('department', id) })
  return presentDepartment(await findDepartment(scope, id))
}

export async function changeDepartment(
  scope: Scope,
  id: string,
  changes: Omit<DepartmentChanges, 'archivedAt'>,
): Promise<Department> {
  const departments = await readDepartments(scope)
  const before = pick(departments, id)
  if (departments.some((one) => one.id !== id && one.name === changes.name))
    throw new AppError('department/name-taken')
  if (before.kind === 'service' && changes.kind !== undefined && changes.kind !== 'service')
    refuseLastService(departments, id)
  if (Object.keys(changes).length > 0) await updateDepartment(scope, id, changes)
  await audit(scope, {
    action: 'department.changed',
    subject: toPublicId('department', id),
    detail: { changed: Object.keys(changes) },
  })
  return presentDepartment(await findDepartment(scope, id))
}

export async function archiveDepartment(scope: Scope, id: string): Promise<void> {
  const departments = await readDepartments(scope)
  const { kind } = pick(departments, id)
  if (kind === 'service') refuseLastService(departments, id)
  await updateDepartment(scope, id, { archivedAt: scope.now })
  await audit(scope, { action: 'department.closed', subject: toPublicId('department', id) })
}

export async function putMember(scope: Scope, row: SkillRow): Promise<Department> {
  await findDepartment(scope, row.departmentId)
  await putListedMember(scope, row)
  return noteStaffing(scope, row.departmentId)
}

export async function removeFromDepartment(
  scope: Scope,
  row: { departmentId: string; memberId: string },
): Promise<Department> {
  await findDepartment(scope, row.departmentId)
  await deleteListedMember(scope, row)
  return noteStaffing(scope, row.departmentId)
}

export function presentDepartment({ members, ...department }: StaffedDepartment): Department {
  return {
    ...department,
    id: toPublicId('department', department.id),
    leadId: department.leadId && toPublicId('member', department.leadId),
    members: members.map((member) => ({ ...member, memberId: toPublicId('member', member.memberId) })),
  }
}

async function noteStaffing(scope: Scope, id: string): Promise<Department> {
  await audit(scope, { action: 'department.staffed', subject: toPublicId('department', id) })
  return presentDepartment(await findDepartment(scope, id))
}

async function findDepartment(scope: Scope, id: string): Promise<StaffedDepartment> {
  return pick(await readDepartments(scope), id)
}

function pick(departments: readonly StaffedDepartment[], id: string): StaffedDepartment {
  const found = departments.find((one) => one.id === id)
  if (!found) throw new AppError('department/not-found')
  return found
}

/** Every case needs a place to go. */
function refuseLastService(departments: readonly StaffedDepartment[], id: string): void {
  if (!departments.some((one) => one.id !== id && one.kind === 'service'))
    throw new AppError('department/last-service')
}
